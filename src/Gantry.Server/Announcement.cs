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
          DICOM   {host.Configuration.AETitle} on {string.Join(", ", host.Dicom)}{(host.DicomTls.Count > 0 ? ", by TLS on " + string.Join(", ", host.DicomTls) : "")}
          data    {host.Configuration.DataFolder}
        Stop it with Ctrl+C.
        """;

    /// <summary>For programs: one line.</summary>
    internal static string Json(GantryHost host)
    {
        JsonObject announcement = new()
        {
            ["http"] = host.Http.ToString(),
            ["aet"] = host.Configuration.AETitle,
            ["dicomHost"] = host.Dicom[0].Address.ToString(),
            ["dicomPort"] = host.Dicom[0].Port,
            ["data"] = host.Configuration.DataFolder,
            ["processId"] = Environment.ProcessId,
        };
        if (host.DicomTls.Count > 0)
        {
            announcement["dicomTlsPort"] = host.DicomTls[0].Port;
        }

        return announcement.ToJsonString(OneLine);
    }
}
