using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Conversion;

/// <summary>The short names of transfer syntaxes on the command line.</summary>
internal static class SyntaxName
{
    private static readonly (string Name, string Uid)[] s_names =
    [
        ("implicit", "1.2.840.10008.1.2"),
        ("explicit-little", "1.2.840.10008.1.2.1"),
        ("explicit-big", "1.2.840.10008.1.2.2"),
        ("deflated", "1.2.840.10008.1.2.1.99"),
        ("encapsulated", "1.2.840.10008.1.2.1.98"),
        ("rle", "1.2.840.10008.1.2.5"),
        ("jpeg", "1.2.840.10008.1.2.4.50"),
        ("jpeg-extended", "1.2.840.10008.1.2.4.51"),
        ("jpeg-lossless", "1.2.840.10008.1.2.4.70"),
        ("jpeg-ls", "1.2.840.10008.1.2.4.80"),
        ("jpeg-ls-lossy", "1.2.840.10008.1.2.4.81"),
        ("j2k-lossless", "1.2.840.10008.1.2.4.90"),
        ("j2k", "1.2.840.10008.1.2.4.91"),
        ("jxl-lossless", "1.2.840.10008.1.2.4.110"),
        ("jxl", "1.2.840.10008.1.2.4.112"),
        ("htj2k-lossless", "1.2.840.10008.1.2.4.201"),
        ("htj2k-rpcl", "1.2.840.10008.1.2.4.202"),
        ("htj2k", "1.2.840.10008.1.2.4.203"),
        ("deflated-frames", "1.2.840.10008.1.2.8.1"),
    ];

    /// <summary>All names.</summary>
    internal static string All => string.Join(", ", s_names.Select(entry => entry.Name));

    /// <summary>The transfer syntax of a short name or UID.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    internal static TransferSyntax Parse(string text)
    {
        string uid = Array.Find(s_names, entry => entry.Name.Equals(text, StringComparison.OrdinalIgnoreCase)).Uid ?? text;
        return TransferSyntax.IsKnown(new Uid(uid))
            ? TransferSyntax.Of(new Uid(uid))
            : throw new UsageException($"'{text}' is no transfer syntax: write a UID of PS3.6 annex A, or one of {All}.");
    }
}
