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
    private int _answers;

    /// <summary>SOP Instance UIDs that got a success status, with the digest of what was sent.</summary>
    public IReadOnlyDictionary<string, string> Acknowledged => _acknowledged;

    /// <summary>All that was begun, with digests.</summary>
    public IReadOnlyDictionary<string, string> Sent => _sent;

    /// <summary>How many queries were answered.</summary>
    public int Answers => _answers;

    /// <summary>Sends on several associations until the peer is gone.</summary>
    /// <param name="peer">Where to.</param>
    /// <param name="associations">How many at once.</param>
    /// <param name="acknowledgements">After so many acknowledgements <paramref name="reached"/> is called, once.</param>
    /// <param name="reached">What then happens.</param>
    /// <param name="http">Where instances are stored and searched over HTTP at the same time; null for nowhere.</param>
    public async Task SendUntilGoneAsync(Peer peer, int associations, int acknowledgements, Func<Task> reached, Uri? http = null)
    {
        int count = 0;
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using HttpClient client = new() { BaseAddress = http };
        Task[] doors =
        [
            .. Enumerable.Range(0, associations).Select(_ => Task.Run(SendAsync)),
            .. http is null ? [] : (Task[])[Task.Run(() => UntilGoneAsync(StowAsync)), Task.Run(() => UntilGoneAsync(SearchAsync))],
        ];
        await gone.Task;
        await reached();
        await Task.WhenAll(doors);

        async Task UntilGoneAsync(Func<Task> work)
        {
            try
            {
                while (true)
                {
                    await work();
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                gone.TrySetResult();
            }
        }

        async Task StowAsync()
        {
            (string uid, string digest, byte[] bytes) = Next(Uid.New().Value, Uid.New().Value);
            byte[] meta = FileMetaInformation.Encode(SopClasses.SecondaryCaptureImageStorage, new Uid(uid), TransferSyntax.ExplicitVRLittleEndian);
            using ByteArrayContent content = new([.. meta, .. bytes]);
            content.Headers.ContentType = new("application/dicom");
            using HttpResponseMessage response = await client.PostAsync(new Uri("/dicomweb/studies", UriKind.Relative), content, TestContext.Current.CancellationToken);
            response.EnsureSuccessStatusCode();
            _acknowledged[uid] = digest;
            if (Interlocked.Increment(ref count) == acknowledgements)
            {
                gone.TrySetResult();
            }
        }

        async Task SearchAsync()
        {
            await client.GetStringAsync(new Uri("/dicomweb/studies?limit=50&includefield=all", UriKind.Relative), TestContext.Current.CancellationToken);
            Interlocked.Increment(ref _answers);
        }

        async Task SendAsync()
        {
            string study = Uid.New().Value;
            string series = Uid.New().Value;
            try
            {
                await using Association association = await RequestAsync(peer);
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

    /// <summary>Sends some objects.</summary>
    public async Task SendAsync(Peer peer, int count)
    {
        await using Association association = await RequestAsync(peer);
        string study = Uid.New().Value;
        string series = Uid.New().Value;
        for (int i = 0; i < count; i++)
        {
            await StoreAsync(association, study, series);
        }

        await association.ReleaseAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends until an object is refused.</summary>
    /// <returns>The status of the refusal.</returns>
    public async Task<DimseStatus> SendUntilRefusedAsync(Peer peer)
    {
        await using Association association = await RequestAsync(peer);
        string study = Uid.New().Value;
        string series = Uid.New().Value;
        while (true)
        {
            (string uid, string digest, byte[] bytes) = Next(study, series);
            StoreResponse response = await association.StoreAsync(
                StoreOperation.FromBytes(SopClasses.SecondaryCaptureImageStorage, new Uid(uid), TransferSyntax.ExplicitVRLittleEndian, bytes),
                TestContext.Current.CancellationToken);
            if (!response.Status.IsSuccess)
            {
                await association.ReleaseAsync(TestContext.Current.CancellationToken);
                return response.Status;
            }

            _acknowledged[uid] = digest;
        }
    }

    /// <summary>Makes a file with an object.</summary>
    public static byte[] MakeFile(int number, out string uid)
    {
        DataSet dataSet = Make("1.2.276.0.1", "1.2.276.0.2", number);
        uid = dataSet.GetString(Attributes.SOPInstanceUID)!;
        return new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian);
    }

    /// <summary>Sends one object and remembers whether it was acknowledged.</summary>
    /// <returns>Its SOP Instance UID.</returns>
    public async Task<string> StoreAsync(Association association, string study, string series)
    {
        (string uid, string digest, byte[] bytes) = Next(study, series);
        StoreResponse response = await association.StoreAsync(
            StoreOperation.FromBytes(SopClasses.SecondaryCaptureImageStorage, new Uid(uid), TransferSyntax.ExplicitVRLittleEndian, bytes),
            TestContext.Current.CancellationToken);
        response.Status.IsSuccess.ShouldBeTrue(response.ErrorComment);
        _acknowledged[uid] = digest;
        return uid;
    }

    private static Task<Association> RequestAsync(Peer peer) => Association.RequestAsync(
        peer,
        options => options.Propose(SopClasses.SecondaryCaptureImageStorage, TransferSyntax.ExplicitVRLittleEndian),
        TestContext.Current.CancellationToken);

    private (string Uid, string Digest, byte[] Bytes) Next(string study, string series)
    {
        DataSet dataSet = Make(study, series, Interlocked.Increment(ref _count));
        string uid = dataSet.GetString(Attributes.SOPInstanceUID)!;
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        string digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _sent[uid] = digest;
        return (uid, digest, bytes);
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
