using System.Buffers.Binary;
using System.IO.Pipelines;
using Gantry.Dicom.Network;

namespace Gantry.Fuzzing.Network;

/// <summary>A requester on threads of its own, over pipes that hold little: what it says and what it is answered wait for each other as over a slow network.</summary>
internal static class PipedPeer
{
    /// <summary>Speaks to a service until both have ended.</summary>
    /// <param name="service">The service.</param>
    /// <param name="pdus">What the requester says: the first PDU, and the rest when there is an answer.</param>
    /// <param name="dice">Decides on the sizes.</param>
    /// <param name="answers">Collects what is answered.</param>
    public static async Task RunAsync(DicomService service, List<byte[]> pdus, Dice dice, CollectingWriter answers)
    {
        Pipe there = new(new PipeOptions(pauseWriterThreshold: 1 + dice.Below(5000), resumeWriterThreshold: 1, useSynchronizationContext: false));
        Pipe back = new(new PipeOptions(pauseWriterThreshold: 1 + dice.Below(5000), resumeWriterThreshold: 1, useSynchronizationContext: false));
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Dice sizes = new(dice.Next());
        bool closesEarly = dice.Below(4) == 0;
        Task speaking = Task.Run(() => SpeakAsync(there.Writer, pdus, sizes, answered.Task));
        Task listening = Task.Run(() => ListenAsync(back.Reader, answers, answered, closesEarly));
        await service.RunAsync(new Ends(there.Reader, back.Writer), null, CancellationToken.None).ConfigureAwait(false);
        await Task.WhenAll(speaking, listening).ConfigureAwait(false);
    }

    private static async Task SpeakAsync(PipeWriter writer, List<byte[]> pdus, Dice sizes, Task answered)
    {
        for (int i = 0; i < pdus.Count; i++)
        {
            if (i == 1)
            {
                await answered.ConfigureAwait(false);
            }

            for (int offset = 0; offset < pdus[i].Length;)
            {
                int length = Math.Min(pdus[i].Length - offset, 1 + sizes.Below(3000));
                if ((await writer.WriteAsync(pdus[i].AsMemory(offset, length)).ConfigureAwait(false)).IsCompleted)
                {
                    break;
                }

                offset += length;
            }

            if (i == 0 && (pdus[0] is not [1, _, _, _, _, _, ..] || BinaryPrimitives.ReadUInt32BigEndian(pdus[0].AsSpan(2)) != pdus[0].Length - 6))
            {
                // No whole request: nobody would answer before the time is up.
                break;
            }
        }

        await writer.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task ListenAsync(PipeReader reader, CollectingWriter answers, TaskCompletionSource answered, bool closesEarly)
    {
        long heard = 0;
        while (true)
        {
            ReadResult result = await reader.ReadAsync().ConfigureAwait(false);
            heard += result.Buffer.Length;
            foreach (ReadOnlyMemory<byte> part in result.Buffer)
            {
                // What is broken off can't be well formed.
                part.Span.CopyTo(answers.GetSpan(part.Length));
                answers.Advance(closesEarly ? 0 : part.Length);
            }

            reader.AdvanceTo(result.Buffer.End);
            answered.TrySetResult();
            if (result.IsCompleted || (closesEarly && heard > 1000))
            {
                await reader.CompleteAsync().ConfigureAwait(false);
                return;
            }
        }
    }
}
