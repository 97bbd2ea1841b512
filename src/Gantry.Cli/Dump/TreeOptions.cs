namespace Gantry.Cli.Dump;

/// <summary>How a data set is shown as text.</summary>
/// <param name="Width">How many characters of a line are shown, where the length of values is not limited by itself.</param>
/// <param name="ValueLength">How many characters of a value are shown; null for what is left of the line.</param>
/// <param name="Depth">How many levels of sequences are shown.</param>
/// <param name="ShowsOffsets">Whether it is told where each value and each fragment stands.</param>
public sealed record TreeOptions(int Width = 120, int? ValueLength = null, int Depth = int.MaxValue, bool ShowsOffsets = false);
