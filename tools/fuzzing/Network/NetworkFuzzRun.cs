using System.Diagnostics.Metrics;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Fuzzing.Network;

/// <summary>
/// A numbered row of conversations with a service (even numbers) and a requester (odd ones). Each depends on the seed and its number only.
/// Wanted is that each ends, by itself, without an error in the log, with nothing but well-formed PDUs said, and with nothing left open.
/// </summary>
public sealed class NetworkFuzzRun : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly ulong _seed;
    private readonly PduMutator _requests;
    private readonly PduMutator _answers;
    private readonly NetworkTelemetry _telemetry = new();
    private readonly MeterListener _listener = new();
    private long _open;

    /// <summary>Records the conversations that all others are made of.</summary>
    /// <param name="seed">The seed.</param>
    public NetworkFuzzRun(ulong seed)
    {
        _seed = seed;
        IReadOnlyList<Conversation> conversations = Recorder.Record();
        _requests = new PduMutator([.. conversations.Select(conversation => conversation.Requested)]);
        _answers = new PduMutator([.. conversations.Select(conversation => conversation.Answered)]);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == _telemetry.Meter && instrument.Name == "dicom.associations.open")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref _open, change));
        _listener.Start();
    }

    /// <summary>What the peer of a number says.</summary>
    public byte[] Input(long number)
    {
        Dice dice = Dice(number);
        return [.. (number % 2 == 0 ? _requests : _answers).Make(dice).SelectMany(pdu => pdu)];
    }

    /// <summary>Tries the conversation of a number.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Try(long number)
    {
        Dice dice = Dice(number);
        AssociationHistory history = new(4);
        FaultLog log = new();
        CollectingWriter output = new();
        string? problem;
        try
        {
            Task running = number % 2 == 0
                ? ServeAsync(_requests.Make(dice), dice, history, log, output)
                : RequestAsync(_answers.Make(dice), dice, history, log, output);
            problem = running.Wait(s_patience) ? null : "it does not end";
        }
#pragma warning disable CA1031 // Every exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            problem = exception.ToString();
        }

        return problem ?? log.First ?? SaidCheck.Of(output.Collected) ?? (history.OpenCount != 0 || Interlocked.Read(ref _open) != 0 ? "an association is left open" : null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _telemetry.Dispose();
    }

    private Task ServeAsync(List<byte[]> pdus, Dice dice, AssociationHistory history, FaultLog log, CollectingWriter output)
    {
        byte[] said = [.. pdus.SelectMany(pdu => pdu)];
        int largest = 1 << dice.Below(13);
        DicomService service = Services.Make(new DicomServiceOptions { Limits = Limits.Small, History = history, Logger = log, Telemetry = _telemetry });
        if (dice.Below(3) == 0)
        {
            return PipedPeer.RunAsync(service, pdus, dice, output);
        }

        return service.RunAsync(new Ends(new ArrayPipe(said, () => 1 + dice.Below(largest)), output), null, CancellationToken.None);
    }

    private async Task RequestAsync(List<byte[]> pdus, Dice dice, AssociationHistory history, FaultLog log, CollectingWriter output)
    {
        // The answer to the request comes at once, the rest when all has been asked.
        byte[] first = pdus.Count > 0 ? pdus[0] : [];
        byte[] rest = [.. pdus.Skip(1).SelectMany(pdu => pdu)];
        int largest = 1 << dice.Below(13);
        GatedPipe input = new(first, rest, () => 1 + dice.Below(largest));
        if (first is not [2, ..] || pdus.Count < 2)
        {
            input.Open();
        }

        try
        {
            using CancellationTokenSource incomplete = new();
            Task<Association> requesting = Association.RequestAsync(
                new Ends(input, output),
                new Peer("GANTRY", "fuzzed", 104),
                options =>
                {
                    Services.Configure(options);
                    options.Limits = Limits.Small;
                    options.History = history;
                    options.Logger = log;
                    options.Telemetry = _telemetry;
                },
                incomplete.Token);
            if (!requesting.IsCompleted)
            {
                // The acceptance announces more than there is of it.
                input.Open();
            }

            Association association = await requesting.ConfigureAwait(false);
            await using (association.ConfigureAwait(false))
            {
                Task[] operations = [.. Services.Operations(association).Select(TryAsync)];
                input.Open();
                await Task.WhenAll(operations).ConfigureAwait(false);
                await TryAsync(() => association.ReleaseAsync(CancellationToken.None)).ConfigureAwait(false);
            }
        }
        catch (AssociationException)
        {
            // No association, which the peer is free to say.
            return;
        }
    }

    private static async Task TryAsync(Func<Task> operation)
    {
        try
        {
            await operation().ConfigureAwait(false);
        }
        catch (DicomException)
        {
            // A failure that is told as one.
            return;
        }
    }

    private Dice Dice(long number) => new(unchecked((_seed * 0xD1342543DE82EF95) + (ulong)number));
}
