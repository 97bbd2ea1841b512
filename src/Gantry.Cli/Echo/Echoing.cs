using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Echo;

/// <summary>One run of <c>gantry echo</c>.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="peer">Who is asked.</param>
/// <param name="json">Whether it reports in JSON.</param>
internal sealed class Echoing(Terminal terminal, TimeProvider time, Peer peer, bool json)
{
    private readonly List<double> _times = [];
    private int _failed;

    /// <summary>Asks so often.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(Func<CancellationToken, Task<Association>> request, int count, TimeSpan interval, CancellationToken cancellation)
    {
        long start = time.GetTimestamp();
        Association association = await request(cancellation).ConfigureAwait(false);
        await using (association.ConfigureAwait(false))
        {
            double established = time.GetElapsedTime(start).TotalMilliseconds;
            for (int number = 1; number <= count; number++)
            {
                if (number > 1 && interval > TimeSpan.Zero)
                {
                    await Task.Delay(interval, time, cancellation).ConfigureAwait(false);
                }

                start = time.GetTimestamp();
                DimseStatus status = await association.EchoAsync(cancellation).ConfigureAwait(false);
                Report(association.Information, status, number, count, established, time.GetElapsedTime(start).TotalMilliseconds);
            }

            await association.ReleaseAsync(cancellation).ConfigureAwait(false);
        }

        if (count > 1 && !json)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{count} asked, {count - _failed} answered with success: {_times.Min():F2} ms at least, {_times.Average():F2} ms on average, {_times.Max():F2} ms at most"));
        }

        return _failed == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private void Report(AssociationInformation information, DimseStatus status, int number, int count, double established, double answered)
    {
        _times.Add(answered);
        if (json)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("peer", peer.ToString());
                writer.WriteString("status", status.Code.ToString("X4", CultureInfo.InvariantCulture));
                writer.WriteNumber("associationMilliseconds", Math.Round(established, 3));
                writer.WriteNumber("echoMilliseconds", Math.Round(answered, 3));
                writer.WriteString("implementation", information.ImplementationVersionName);
                writer.WriteEndObject();
            });
        }
        else if (status.IsSuccess)
        {
            terminal.Output.WriteLine(PrintableText.Of(number == 1
                ? string.Create(CultureInfo.InvariantCulture, $"{peer} ({information.ImplementationVersionName}) answers: association in {established:F1} ms, C-ECHO in {answered:F1} ms")
                : string.Create(CultureInfo.InvariantCulture, $"C-ECHO {number} of {count} in {answered:F2} ms")));
        }

        if (!status.IsSuccess)
        {
            _failed++;
            terminal.Report($"gantry: {peer} answers C-ECHO with {status}.");
        }

        terminal.Flush();
    }
}
