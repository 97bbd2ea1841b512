namespace Gantry.Fuzzing;

/// <summary>A numbered row of inputs. Each one depends on the seed and its number only, so that it can be made again alone.</summary>
/// <param name="seed">The seed.</param>
/// <param name="path">A file that some inputs are written to and read from; null for none.</param>
public sealed class FuzzRun(ulong seed, string? path)
{
    private const int FileEvery = 1000;

    private readonly Mutator _mutator = new(Seeds.Make());
    private readonly Doors _doors = new();

    /// <summary>The input of a number.</summary>
    public byte[] Input(long number) => _mutator.Make(Dice(number));

    /// <summary>Tries the input of a number.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Try(long number)
    {
        Dice dice = Dice(number);
        return _doors.Try(_mutator.Make(dice), dice, number % FileEvery == 0 ? path : null);
    }

    private Dice Dice(long number) => new(unchecked((seed * 0xD1342543DE82EF95) + (ulong)number));
}
