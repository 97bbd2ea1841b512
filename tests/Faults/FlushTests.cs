using System.Text.RegularExpressions;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Faults;

/// <summary>A killed process can't show a missing flush, since the system keeps what it wrote: here its system calls are watched.</summary>
public sealed partial class FlushTests
{
    private const int Objects = 12;

    [Fact]
    [Trait("Ledger", "R083")]
    public async Task BlobJournalFolderAndLogAreFlushedBeforeEachAcknowledgement()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "strace is not installed here.");
        string data = Directory.CreateTempSubdirectory("gantry-faults-").FullName;
        string trace = Path.Combine(data, "trace");
        try
        {
            await using (ServerProcess server = await ServerProcess.StartAsync(
                Path.Combine(data, "data"), "strace", "-f", "-yy", "-s", "0", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,sendto,sendmsg,write,writev", "-e", "signal=none", "-o", trace))
            {
                await using Association association = await Association.RequestAsync(
                    server.Peer, options => options.Propose(SopClasses.SecondaryCaptureImageStorage, TransferSyntax.ExplicitVRLittleEndian), TestContext.Current.CancellationToken);
                var sender = new Sender();
                string study = Uid.New().Value;
                string series = Uid.New().Value;
                for (int i = 0; i < Objects; i++)
                {
                    await sender.StoreAsync(association, study, series);
                }

                await server.KillAsync();
            }

            Judge(Read(trace));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static void Judge(List<Call> calls)
    {
        int[] renames = [.. calls.Index().Where(call => call.Item.Name.StartsWith("rename", StringComparison.Ordinal) && call.Item.Text.Contains("/staging/", StringComparison.Ordinal)).Select(call => call.Index)];
        renames.Length.ShouldBe(Objects);
        int last = 0;
        foreach (int rename in renames)
        {
            Match names = Renamed().Match(calls[rename].Text);
            names.Success.ShouldBeTrue(calls[rename].Text);
            string staged = names.Groups["staged"].Value;
            string folder = Path.GetDirectoryName(names.Groups["blob"].Value)!;

            int blob = calls.FindIndex(last, call => call.IsFlush && call.Text.Contains($"<{staged}>", StringComparison.Ordinal));
            int journal = calls.FindIndex(last, call => call.IsFlush && call.Text.Contains("/journal/", StringComparison.Ordinal));
            int directory = calls.FindIndex(rename, call => call.IsFlush && call.Text.Contains($"<{folder}>", StringComparison.Ordinal));
            int log = calls.FindIndex(rename, call => call.IsFlush && call.Text.Contains("index.db-wal>", StringComparison.Ordinal));
            blob.ShouldBeInRange(last, rename, "the blob is flushed before it gets its name");
            journal.ShouldBeInRange(blob, rename, "the journal names it before it gets its name");
            directory.ShouldBeGreaterThan(rename, "the folder is flushed after the name is in it");
            log.ShouldBeGreaterThan(directory, "the index is committed when the blob is durable");

            // The peer waits for each response before it sends again: the first thing sent to it after the data came is the response.
            int response = calls.FindIndex(blob, call => call.IsSend);
            response.ShouldBeGreaterThan(log, "the response leaves when all is durable");
            last = response;
        }
    }

    /// <summary>Reads a trace: a flush or rename counts where it ended, a send where it began.</summary>
    private static List<Call> Read(string trace)
    {
        var calls = new List<Call>();
        var open = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(trace))
        {
            Match match = Line().Match(line);
            if (!match.Success)
            {
                continue;
            }

            string thread = match.Groups["thread"].Value;
            string text = match.Groups["call"].Value;
            if (text.StartsWith("<... ", StringComparison.Ordinal))
            {
                if (open.Remove(thread, out string? begun))
                {
                    calls.Add(new Call(begun));
                }
            }
            else if (text.EndsWith("<unfinished ...>", StringComparison.Ordinal) && !new Call(text).IsSend)
            {
                open[thread] = text;
            }
            else
            {
                calls.Add(new Call(text));
            }
        }

        return calls;
    }

    [GeneratedRegex("^(?<thread>[0-9]+) +(?<call>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("\"(?<staged>[^\"]+/staging/[^\"]+)\".*\"(?<blob>[^\"]+/blobs/[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Renamed();

    private sealed record Call(string Text)
    {
        public string Name => Text[..Math.Max(0, Text.IndexOf('(', StringComparison.Ordinal))];

        public bool IsFlush => Name is "fsync" or "fdatasync";

        public bool IsSend => Name is "sendto" or "sendmsg" or "write" or "writev" && Text.Contains("<TCP:", StringComparison.Ordinal);
    }
}
