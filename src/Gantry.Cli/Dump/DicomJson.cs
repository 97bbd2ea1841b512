using System.Text.Json;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli;

internal static class DicomJson
{
    internal static void Write(Utf8JsonWriter writer, DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(dataSet);
        throw new UsageException("--json is not available yet.");
    }
}
