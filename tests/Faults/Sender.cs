using System.Collections.Concurrent;
using System.Security.Cryptography;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Faults;

/// <summary>Sends synthetic objects without end, and remembers what was acknowledged.</summary>
internal sealed class Sender
{
    private readonly ConcurrentDictionary<string, string> _sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _acknowledged = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>SOP Instance UIDs that got a success status, with the digest of what was sent.</summary>
    public IReadOnlyDictionary<string, string> Acknowledged => _acknowledged;

    /// <summary>All that was begun, with digests.</summary>
    public IReadOnlyDictionary<string, string> Sent => _sent;

    /// <summary>Sends on several associations until the peer is gone.</summary>
    /// <param name="peer">Where to.</param>
    /// <param name="associations">How many at once.</param>
    /// <param name="acknowledgements">After so many acknowledgements <paramref name="reached"/> is called, once.</param>
    /// <param name="reached">What then happens.</param>
    public async Task SendUntilGoneAsync(Peer peer, int associations, int acknowledgements, Func<Task> reached)
    {
        int count = 0;
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] doors = [.. Enumerable.Range(0, associations).Select(_ => Task.Run(SendAsync))];
        await gone.Task;
        await reached();
        await Task.WhenAll(doors);

        async Task SendAsync()
        {
            string study = Uid.New().Value;
            string series = Uid.New().Value;
            try
            {
                await using Association association = await Association.RequestAsync(
                    peer,
                    options => options.Propose(SopClasses.SecondaryCaptureImageStorage, TransferSyntax.ExplicitVRLittleEndian),
                    TestContext.Current.CancellationToken);
                while (true)
                {
                    await StoreAsync(association, study, series);
                    if (Interlocked.Increment(ref count) == acknowledgements)
                    {
                        gone.TrySetResult();
                    }
                }
            }
            catch (Exception e) when (e is AssociationException or IOException or System.Net.Sockets.SocketException or System.Threading.Channels.ChannelClosedException)
            {
                // The peer was killed: that is what the test is about.
                gone.TrySetResult();
            }
        }
    }

    /// <summary>Sends one object and remembers whether it was acknowledged.</summary>
    /// <returns>Its SOP Instance UID.</returns>
    public async Task<string> StoreAsync(Association association, string study, string series)
    {
        int number = Interlocked.Increment(ref _count);
        DataSet dataSet = Make(study, series, number);
        string uid = dataSet.GetString(Attributes.SOPInstanceUID)!;
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        string digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _sent[uid] = digest;
        StoreResponse response = await association.StoreAsync(
            StoreOperation.FromBytes(SopClasses.SecondaryCaptureImageStorage, new Uid(uid), TransferSyntax.ExplicitVRLittleEndian, bytes),
            TestContext.Current.CancellationToken);
        response.Status.IsSuccess.ShouldBeTrue(response.ErrorComment);
        _acknowledged[uid] = digest;
        return uid;
    }

    private static DataSet Make(string study, string series, int number)
    {
        // Every ninth is too long for the head kept in memory, so that it streams through a staged file.
        int pixels = number % 9 == 0 ? 400_000 : 8_000;
        var dataSet = new DataSet();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.SecondaryCaptureImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 1, 31));
        dataSet.Set(Attributes.Modality, "OT");
        dataSet.Set(Attributes.PatientName, PersonName.Parse("Fault^Test"));
        dataSet.Set(Attributes.PatientID, study[^8..]);
        dataSet.Set(Attributes.StudyInstanceUID, new Uid(study));
        dataSet.Set(Attributes.SeriesInstanceUID, new Uid(series));
        dataSet.Set(Attributes.InstanceNumber, number);
        dataSet.Set(Attributes.Rows, (ushort)(pixels / 80));
        dataSet.Set(Attributes.Columns, (ushort)80);
        dataSet.Set(Attributes.BitsAllocated, (ushort)8);
        var bytes = new byte[pixels];
        new Random(number).NextBytes(bytes);
        dataSet.SetBytes(Attributes.PixelData, VR.OB, bytes);
        return dataSet;
    }
}
