package org.lianshen.process.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.history.producer.HistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;

/**
 * Takes models from the engine's cache of them. The engine reads a model's row with every command, only to learn
 * whether the model was suspended meanwhile, and once more wherever one model calls another of its deployment. Here
 * models are not suspended, which is refused, and a deployment is never changed.
 */
final class CachedProcessDefinitions implements SessionFactory {

    private final Map<Place, String> called = new ConcurrentHashMap<>();

    @Override
    public Class<?> getSessionType() {
        return ProcessDefinitionManager.class;
    }

    @Override
    public Session openSession() {
        return new Manager();
    }

    private static @Nullable ProcessDefinitionEntity known(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }

    /** What writes the history, which names the model in every row. */
    static HistoryEventProducer history() {
        return new CacheAwareHistoryEventProducer() {
            @Override
            protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
                var known = known(id);
                return known != null ? known : super.getProcessDefinitionEntity(id);
            }
        };
    }

    private record Place(String deployment, String key) {}

    private final class Manager extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            var own = super.getCachedResourceDefinitionEntity(id);
            return own != null ? own : known(id);
        }

        @Override
        public @Nullable ProcessDefinitionEntity findDefinitionByDeploymentAndKey(String deployment, String key) {
            var place = new Place(deployment, key);
            var id = called.get(place);
            var known = id == null ? null : known(id);
            if (known != null) {
                return known;
            }
            var found = super.findDefinitionByDeploymentAndKey(deployment, key);
            if (found != null) {
                called.put(place, found.getId());
            }
            return found;
        }

        @Override
        public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
            refuseSuspending(state);
            super.updateProcessDefinitionSuspensionStateById(id, state);
        }

        @Override
        public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
            refuseSuspending(state);
            super.updateProcessDefinitionSuspensionStateByKey(key, state);
        }

        @Override
        public void updateProcessDefinitionSuspensionStateByKeyAndTenantId(
                String key, @Nullable String tenant, SuspensionState state) {
            refuseSuspending(state);
            super.updateProcessDefinitionSuspensionStateByKeyAndTenantId(key, tenant, state);
        }

        private static void refuseSuspending(SuspensionState state) {
            if (state == SuspensionState.SUSPENDED) {
                throw Refusal.conflict("models-go-on", Text.of("process.models-go-on"));
            }
        }
    }
}
