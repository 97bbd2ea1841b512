using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Runtime.InteropServices;
using Gantry.Dicom.Network;

namespace Gantry.Bench.Compare;

/// <summary>What limits any server here: the sender against sinks that keep nothing, and the disk when every write is waited for.</summary>
public static partial class Ceilings
{
    /// <summary>A sink on our own network library that reads every object and keeps nothing, while an action runs.</summary>
    public static async Task<double> AgainstOwnSinkAsync(Func<Peer, Task<double>> send)
    {
        ArgumentNullException.ThrowIfNull(send);
        DicomService service = new DicomService().MapStore(static _ => true, static async (request, cancellation) =>
        {
            while (true)
            {
                ReadResult read = await request.Data.ReadAsync(cancellation);
                request.Data.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    return DimseStatus.Success;
                }
            }
        });
        await using DicomListener listener = DicomListener.Start(service, [IPAddress.Loopback], 0);
        return await send(new Peer("SINK", "127.0.0.1", listener.EndPoints[0].Port));
    }

    /// <summary>Files written, flushed, and their folder flushed, each thread one after the other.</summary>
    /// <returns>Files a second.</returns>
    public static double DurableWrites(string scratch, int length, int count, int threads)
    {
        string folder = Directory.CreateDirectory(Path.Combine(scratch, string.Create(CultureInfo.InvariantCulture, $"durable-{length}-{threads}"))).FullName;
        byte[] content = new byte[length];
        Random.Shared.NextBytes(content);
        int folderDescriptor = OpenFolder(folder, 0);
        Stopwatch watch = Stopwatch.StartNew();
        Thread[] writers = [.. Enumerable.Range(0, threads).Select(writer => new Thread(() =>
        {
            for (int i = writer; i < count; i += threads)
            {
                using FileStream file = new(Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture)), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
                file.Write(content);
                file.Flush(flushToDisk: true);
                _ = Flush(folderDescriptor);
            }
        }))];
        Array.ForEach(writers, writer => writer.Start());
        Array.ForEach(writers, writer => writer.Join());
        double seconds = watch.Elapsed.TotalSeconds;
        _ = Close(folderDescriptor);
        return count / seconds;
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFolder(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
