package org.lianshen.proposal.content.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes CNY yuan with exactly two decimals; reading has refused more. */
public final class MoneySerializer extends JsonSerializer<BigDecimal> {

    @Override
    public void serialize(BigDecimal yuan, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeNumber(yuan.setScale(2, RoundingMode.UNNECESSARY));
    }
}
