package org.lianshen.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The built jar carries a bill of materials that names what it carries, byte by byte. Runs behind the packaging, so
 * that it is no {@code …Tests} class. Where Maven works offline it makes no bill, and nothing is compared.
 */
class BillOfMaterials {

    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    /** Laid into the jar by its packaging, and no dependency. */
    private static final String TOOLS = "spring-boot-jarmode-tools-";

    private static JarFile jar;
    private static JsonNode bill;

    @BeforeAll
    static void open() throws IOException {
        assumeFalse("offline: true".equals(System.getProperty("lianshen.maven")), "offline Maven makes no bill");
        jar = new JarFile(System.getProperty("lianshen.jar"));
        var place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
        assertThat(place).isEqualTo("META-INF/sbom/application.cdx.json");
        try (var in = jar.getInputStream(jar.getEntry(place))) {
            bill = new ObjectMapper().readTree(in);
        }
    }

    @AfterAll
    static void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }

    @Test
    void isCycloneDxAboutThisApplication() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Format"))
                .isEqualTo("CycloneDX");
        assertThat(bill.at("/bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("lianshen");
        assertThat(bill.at("/metadata/component/type").asText()).isEqualTo("application");
    }

    @Test
    void namesEveryLibraryAndNothingElse() throws IOException {
        var shipped = new TreeMap<String, String>();
        for (var entry : jar.stream().filter(BillOfMaterials::isLibrary).toList()) {
            shipped.put(entry.getName().substring(LIBRARIES.length()), sha256(jar.getInputStream(entry)));
        }
        assertThat(shipped).hasSizeGreaterThan(100);
        assertThat(named()).isEqualTo(shipped);
    }

    @Test
    void namesALicenceForEach() {
        assertThat(bill.at("/components"))
                .allSatisfy(component -> assertThat(component.at("/licenses"))
                        .as(component.at("/purl").asText())
                        .isNotEmpty());
    }

    /**
     * What the bill names as libraries, by file name; starters are empty and the processor is for compiling, so both
     * stay out.
     */
    private static Map<String, String> named() {
        var named = new TreeMap<String, String>();
        for (var component : bill.at("/components")) {
            var name = component.at("/name").asText();
            if (!name.startsWith("spring-boot-starter") && !name.equals("spring-boot-configuration-processor")) {
                named.put(fileName(component), sha256(component));
            }
        }
        return named;
    }

    private static String fileName(JsonNode component) {
        var classifier = CLASSIFIER.matcher(component.at("/purl").asText());
        return component.at("/name").asText() + "-" + component.at("/version").asText()
                + (classifier.find() ? "-" + classifier.group(1) : "") + ".jar";
    }

    private static String sha256(JsonNode component) {
        for (var hash : component.at("/hashes")) {
            if (hash.at("/alg").asText().equals("SHA-256")) {
                return hash.at("/content").asText();
            }
        }
        return "";
    }

    private static String sha256(InputStream in) throws IOException {
        try (in) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isLibrary(ZipEntry entry) {
        var name = entry.getName();
        return name.startsWith(LIBRARIES) && name.endsWith(".jar") && !name.startsWith(LIBRARIES + TOOLS);
    }
}
