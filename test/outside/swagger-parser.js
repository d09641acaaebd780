// Validates each document that is named on the command line.
import SwaggerParser from "@apidevtools/swagger-parser";

for (const file of process.argv.slice(2)) {
  try {
    await SwaggerParser.validate(file);
    console.log(`${file}: valid`);
  } catch (error) {
    console.log(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}
