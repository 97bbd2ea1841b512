using System.Text;
using Gantry.Dicom.Objects.Deidentification;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>What the tests of de-identification share: a key, and ways to run the engine and read what it gives as bytes.</summary>
internal static class Secrets
{
    public static DeidentificationKey Key { get; } = new("0123456789abcdef0123456789abcdef"u8);

    public static DeidentificationProfile With(ConfidentialityOptions options) => DeidentificationProfile.Basic with { Options = options };

    /// <summary>De-identifies a data set that was encoded and parsed before, as one from a file.</summary>
    public static async Task<DataSet> RunAsync(DataSet dataSet, DeidentificationProfile profile, DeidentificationKey? key = null) => (await RunWholeAsync(dataSet, profile, key)).DataSet;

    public static Task<DeidentifiedDataSet> RunWholeAsync(DataSet dataSet, DeidentificationProfile profile, DeidentificationKey? key = null)
    {
        DataSet parsed = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        return new Deidentifier(profile, key ?? Key).DeidentifyAsync(parsed, cancellationToken: TestContext.Current.CancellationToken);
    }

    public static byte[] Bytes(DeidentifiedDataSet result) => result.ToFile().ToArray(result.TransferSyntax, Deidentifier.WriteOptions);

    public static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text)) >= 0;
}
