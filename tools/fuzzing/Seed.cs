namespace Gantry.Fuzzing;

/// <summary>A well-formed file.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Headers">Where element headers begin.</param>
/// <param name="Inflated">The data set before it was deflated; null where it is not.</param>
/// <param name="DataSetOffset">Where the data set begins.</param>
public sealed record Seed(byte[] Bytes, int[] Headers, byte[]? Inflated, long DataSetOffset);
