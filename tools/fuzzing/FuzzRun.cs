namespace Gantry.Fuzzing;

/// <summary>A numbered row of inputs. Each one depends on the seed and its number only, so that it can be made again alone.</summary>
/// <param name="seed">The seed.</param>
/// <param name="path">A file that some inputs are written to and read from; null for none.</param>
/// <param name="watchdog">Is told of every input; null for none.</param>
public sealed class FuzzRun(ulong seed, string? path, Watchdog? watchdog = null) : IDisposable
{
    private const int FileEvery = 1000;
    private const int ChainEvery = 10_000;

    private readonly Mutator _mutator = new(Seeds.Make());
    private readonly Doors _doors = new();

    /// <summary>The input of a number.</summary>
    public byte[] Input(long number) => Input(number, Dice(number));

    /// <summary>Tries the input of a number.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Try(long number)
    {
        Dice dice = Dice(number);
        byte[] input = Input(number, dice);
        watchdog?.Begin(number);
        string? wrong = _doors.Try(input, dice, number % FileEvery == 0 ? path : null);
        watchdog?.End();
        return wrong;
    }

    /// <inheritdoc/>
    public void Dispose() => _doors.Dispose();

    /// <summary>Most inputs are small; those that hold the most for their size are large, and few.</summary>
    private byte[] Input(long number, Dice dice) => number % ChainEvery == 0 ? _mutator.Change(Chains.Make(dice), [], dice) : _mutator.Make(dice);

    private Dice Dice(long number) => new(unchecked((seed * 0xD1342543DE82EF95) + (ulong)number));
}
