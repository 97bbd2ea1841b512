using System.CommandLine;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Peers;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Echo;

/// <summary><c>gantry echo</c>: verifies that a peer answers (PS3.4 annex A).</summary>
internal static class EchoCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<bool> json = new("--json") { Description = "One JSON object in place of text." };
        Command command = new("echo", "Verifies that a peer answers (C-ECHO).") { json };
        PeerArguments peer = new(command);
        command.SetAction((parsed, cancellation) => RunAsync(terminal, time, peer, parsed, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, TimeProvider time, PeerArguments arguments, ParseResult parsed, bool json, CancellationToken cancellation)
    {
        Peer peer = arguments.PeerOf(parsed);
        long start = time.GetTimestamp();
        Association association = await arguments.RequestAsync(parsed, options => options.Propose(SopClasses.Verification), cancellation).ConfigureAwait(false);
        await using (association.ConfigureAwait(false))
        {
            double established = time.GetElapsedTime(start).TotalMilliseconds;
            start = time.GetTimestamp();
            DimseStatus status = await association.EchoAsync(cancellation).ConfigureAwait(false);
            double answered = time.GetElapsedTime(start).TotalMilliseconds;
            await association.ReleaseAsync(cancellation).ConfigureAwait(false);
            if (json)
            {
                terminal.WriteJsonLine(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("peer", peer.ToString());
                    writer.WriteString("status", status.Code.ToString("X4", CultureInfo.InvariantCulture));
                    writer.WriteNumber("associationMilliseconds", Math.Round(established, 3));
                    writer.WriteNumber("echoMilliseconds", Math.Round(answered, 3));
                    writer.WriteString("implementation", association.Information.ImplementationVersionName);
                    writer.WriteEndObject();
                });
            }
            else if (status.IsSuccess)
            {
                terminal.Output.WriteLine(PrintableText.Of(string.Create(CultureInfo.InvariantCulture,
                    $"{peer} ({association.Information.ImplementationVersionName}) answers: association in {established:F1} ms, C-ECHO in {answered:F1} ms")));
            }

            if (!status.IsSuccess)
            {
                terminal.Report($"gantry: {peer} answers C-ECHO with {status}.");
            }

            return status.IsSuccess ? ExitCode.Done : ExitCode.Findings;
        }
    }
}
