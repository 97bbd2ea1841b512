using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gantry.Server;

/// <summary>What the program says of itself once it is ready.</summary>
internal static class Announcement
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For people.</summary>
    internal static string Text(GantryHost host) => $"""
        Gantry is running.
          page    {host.Http}
          DICOM   {host.Configuration.AETitle} on {string.Join(", ", host.Dicom)}
          data    {host.Configuration.DataFolder}
        Stop it with Ctrl+C.
        """;

    /// <summary>For programs: one line.</summary>
    internal static string Json(GantryHost host) => new JsonObject
    {
        ["http"] = host.Http.ToString(),
        ["aet"] = host.Configuration.AETitle,
        ["dicomHost"] = host.Dicom[0].Address.ToString(),
        ["dicomPort"] = host.Dicom[0].Port,
        ["data"] = host.Configuration.DataFolder,
        ["processId"] = Environment.ProcessId,
    }.ToJsonString(OneLine);
}
