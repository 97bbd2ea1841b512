using System.Buffers.Binary;
using System.IO.Pipelines;
using Gantry.Dicom.Network;

namespace Gantry.Fuzzing.Network;

/// <summary>Records what a requester and a service of ours say to each other, once with each way to end.</summary>
internal static class Recorder
{
    /// <summary>Holds the conversations.</summary>
    public static IReadOnlyList<Conversation> Record() =>
    [
        RecordAsync(16, association => association.ReleaseAsync(CancellationToken.None)).GetAwaiter().GetResult(),
        RecordAsync(1, association => association.ReleaseAsync(CancellationToken.None)).GetAwaiter().GetResult(),
        RecordAsync(16, association => association.AbortAsync()).GetAwaiter().GetResult(),
    ];

    private static async Task<Conversation> RecordAsync(int window, Func<Association, Task> end)
    {
        Pipe there = new();
        Pipe back = new();
        CollectingWriter requested = new(there.Writer);
        CollectingWriter answered = new(back.Writer);
        Task running = Services.Make(new DicomServiceOptions { Limits = Limits.Small }).RunAsync(new Ends(there.Reader, answered), null, CancellationToken.None);
        Association association = await Association.RequestAsync(
            new Ends(back.Reader, requested),
            new Peer("GANTRY", "recorded", 104),
            options =>
            {
                Services.Configure(options);
                options.Limits = Limits.Small;
                options.MaximumOperationsInvoked = window;
            },
            CancellationToken.None).ConfigureAwait(false);
        await using (association.ConfigureAwait(false))
        {
            foreach (Func<Task> operation in Services.Operations(association))
            {
                await operation().ConfigureAwait(false);
            }

            await end(association).ConfigureAwait(false);
        }

        await running.ConfigureAwait(false);
        return new Conversation(Split(requested.Collected), Split(answered.Collected));
    }

    private static List<byte[]> Split(byte[] bytes)
    {
        List<byte[]> pdus = [];
        for (int offset = 0; offset < bytes.Length; offset += pdus[^1].Length)
        {
            pdus.Add(bytes[offset..(offset + 6 + (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(offset + 2)))]);
        }

        return pdus;
    }
}
