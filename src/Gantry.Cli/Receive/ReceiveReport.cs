using System.Globalization;
using System.Net;
using System.Text.Json;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Receive;

/// <summary>What <c>gantry receive</c> says: lines for people, or a line of JSON for each thing that happens. Called from many threads.</summary>
/// <param name="terminal">Where it is said.</param>
/// <param name="options">How.</param>
internal sealed class ReceiveReport(Terminal terminal, ReceiveOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<EndPoint, AssociationTally> _open = [];
    private long _stored;
    private long _refused;
    private long _duplicates;
    private long _bytes;
    private long _associations;

    /// <summary>The sockets are open.</summary>
    internal void Listening(IReadOnlyList<IPEndPoint> endPoints)
    {
        if (options.Json)
        {
            Write("listening", writer =>
            {
                writer.WriteString("aet", options.AETitle);
                writer.WriteString("host", endPoints[0].Address.ToString());
                writer.WriteNumber("port", endPoints[0].Port);
                writer.WriteString("folder", options.Folder?.Root);
                writer.WriteNumber("processId", Environment.ProcessId);
            });
        }
        else
        {
            Write($"{options.AETitle} listens on {string.Join(", ", endPoints)}, {(options.Folder is { } folder ? "writes to " + folder.Root : "throws away what comes in")}. Stop it with Ctrl+C.");
        }
    }

    /// <summary>An association begins.</summary>
    internal void Begin(AssociationTally tally)
    {
        lock (_lock)
        {
            _associations++;
            if (tally.Remote is { } remote)
            {
                _open[remote] = tally;
            }
        }
    }

    /// <summary>An object came in.</summary>
    /// <returns>How many came in so far.</returns>
    internal long Received(StoreRequest request, ReceivedInstance received)
    {
        bool isRefused = !received.Response.Status.IsSuccess;
        lock (_lock)
        {
            _stored += isRefused || received.WasThere ? 0 : 1;
            _duplicates += received.WasThere ? 1 : 0;
            _refused += isRefused ? 1 : 0;
            _bytes += received.Length;
            if (request.Association.Remote is { } remote && _open.TryGetValue(remote, out AssociationTally? tally))
            {
                tally.Count(received);
            }

            if (options.Json)
            {
                Write(isRefused ? "refused" : received.WasThere ? "duplicate" : "stored", writer =>
                {
                    writer.WriteString("sopInstanceUid", request.AffectedSOPInstanceUID.Value);
                    writer.WriteString("sopClassUid", request.AffectedSOPClassUID.Value);
                    writer.WriteString("transferSyntax", request.TransferSyntax.Uid.Value);
                    writer.WriteString("calling", request.Association.CallingAETitle);
                    writer.WriteNumber("bytes", received.Length);
                    writer.WriteString("status", received.Response.Status.Code.ToString("X4", CultureInfo.InvariantCulture));
                    writer.WriteString("file", received.File);
                    if (received.Problem is { } problem)
                    {
                        writer.WriteString("problem", problem);
                    }
                });
            }

            if (isRefused)
            {
                terminal.Report($"{request.AffectedSOPInstanceUID.Value} from {request.Association.CallingAETitle}: refused with {received.Response.Status}: {received.Problem}");
            }

            return _stored + _duplicates + _refused;
        }
    }

    /// <summary>An association has ended.</summary>
    internal void End(AssociationTally tally, TimeSpan elapsed)
    {
        lock (_lock)
        {
            if (tally.Remote is { } remote)
            {
                _open.Remove(remote);
            }

            if (options.Json)
            {
                Write("association", writer =>
                {
                    writer.WriteString("calling", tally.Calling);
                    writer.WriteString("called", tally.Called);
                    writer.WriteString("remote", tally.Remote?.ToString());
                    writer.WriteNumber("stored", tally.Stored);
                    writer.WriteNumber("refused", tally.Refused);
                    writer.WriteNumber("bytes", tally.Bytes);
                    writer.WriteNumber("seconds", Math.Round(elapsed.TotalSeconds, 6));
                });
            }
            else
            {
                Write(string.Create(CultureInfo.InvariantCulture,
                    $"{tally.Calling} at {tally.Remote}: {tally.Stored} stored, {tally.Refused} refused, {tally.Bytes / 1e6:F1} MB in {elapsed.TotalSeconds:F2} s"));
            }
        }
    }

    /// <summary>All is over.</summary>
    /// <returns>The exit code.</returns>
    internal int Ended()
    {
        if (options.Json)
        {
            Write("ended", writer =>
            {
                writer.WriteNumber("stored", _stored);
                writer.WriteNumber("duplicates", _duplicates);
                writer.WriteNumber("refused", _refused);
                writer.WriteNumber("associations", _associations);
                writer.WriteNumber("bytes", _bytes);
            });
        }
        else
        {
            Write(string.Create(CultureInfo.InvariantCulture,
                $"{_stored} stored, {_duplicates} there already, {_refused} refused, {_bytes / 1e6:F1} MB over {_associations} associations"));
        }

        return _refused == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private void Write(string line)
    {
        terminal.Output.WriteLine(PrintableText.Of(line));
        terminal.Flush();
    }

    private void Write(string happened, Action<Utf8JsonWriter> write) => terminal.WriteJsonLine(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("event", happened);
        write(writer);
        writer.WriteEndObject();
    });
}
