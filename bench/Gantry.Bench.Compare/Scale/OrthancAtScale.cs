using System.Diagnostics;
using System.Globalization;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Bench.Compare.Scale;

/// <summary>Orthanc, filled over the network with the first studies of the plan (headers and an empty frame) for as long as it is given, and then asked the same.</summary>
internal static class OrthancAtScale
{
    private const int Associations = 8;
    private static readonly TimeSpan s_filling = TimeSpan.FromMinutes(8);

    /// <summary>Fills and measures it.</summary>
    /// <param name="scratch">Where its store is made.</param>
    /// <param name="plan">The studies.</param>
    public static async Task RunAsync(string scratch, ScalePlan plan)
    {
        await using Contender orthanc = await Contender.StartOrthancAsync("Orthanc", scratch);
        int made = await FillAsync(orthanc.Peer, plan);
        await AtScale.FindAsync(orthanc, plan, made, queries: 200);
        await AtScale.MetadataAsync(orthanc, plan, made);
    }

    private static async Task<int> FillAsync(Peer peer, ScalePlan plan)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int next = -1, stored = 0;
        using Timer report = new(_ => Report(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, Associations).Select(_ => Task.Run(SendAsync)));
        Report();
        return Math.Min(next + 1, plan.Studies);

        void Report() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  orthanc has {Volatile.Read(ref stored):N0} instances after {watch.Elapsed.TotalSeconds:0} s"));

        async Task SendAsync()
        {
            while (watch.Elapsed < s_filling && Interlocked.Increment(ref next) is var number && number < plan.Studies)
            {
                ScaleStudy study = plan.Study(number);
                await using Association association = await Association.RequestAsync(
                    peer,
                    options => options.ProposeStore([(study.SopClass, TransferSyntax.ExplicitVRLittleEndian), (SopClasses.BasicTextSRStorage, TransferSyntax.ExplicitVRLittleEndian)]),
                    CancellationToken.None);
                foreach (byte[] header in study.Headers())
                {
                    await StoreAsync(association, header);
                    Interlocked.Increment(ref stored);
                }

                await association.ReleaseAsync(CancellationToken.None);
            }
        }
    }

    private static async Task StoreAsync(Association association, byte[] header)
    {
        // The length of the pixels, which are nowhere, is taken back.
        byte[] encoded = header.AsSpan(header.Length - 12, 4).SequenceEqual((ReadOnlySpan<byte>)[0xE0, 0x7F, 0x10, 0x00]) ? header[..^12] : header;
        DataSet dataSet = DataSet.Parse(encoded, TransferSyntax.ExplicitVRLittleEndian);
        StoreResponse response = await association.StoreAsync(
            StoreOperation.FromBytes(new Uid(dataSet.GetString(Attributes.SOPClassUID)!), new Uid(dataSet.GetString(Attributes.SOPInstanceUID)!), TransferSyntax.ExplicitVRLittleEndian, encoded),
            CancellationToken.None);
        if (!response.Status.IsSuccess)
        {
            throw new InvalidOperationException($"Orthanc answered {response.Status}.");
        }
    }
}
