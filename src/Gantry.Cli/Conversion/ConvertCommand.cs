using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Conversion;

/// <summary><c>gantry convert</c>: files in another transfer syntax, with other encodings of lengths or text.</summary>
internal static class ConvertCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files and folders, and last where they go: a file for one file, else a folder.",
            HelpName = "IN… OUT",
            Arity = new ArgumentArity(2, 100_000),
        };
        Option<string?> to = new("--to")
        {
            Description = $"The transfer syntax to write in: a UID, or {SyntaxName.All}. Without it each file keeps its own. "
                + "In little endian the least significant byte of a number comes first, in big endian the most significant one.",
            HelpName = "SYNTAX",
        };
        Option<int> quality = NumberOption.Create("--quality", "How good JPEG is: 1, the smallest, to 100, the best.", EncodeOptions.Default.Quality, 1, 100);
        Option<int> error = NumberOption.Create("--near", "By how much near-lossless JPEG-LS may change a stored value.", EncodeOptions.Default.NearLosslessError, 1, 255);
        Option<int> ratio = NumberOption.Create("--ratio", "How many times smaller irreversible JPEG 2000 becomes.", (int)EncodeOptions.Default.CompressionRatio, 2, 1000);
        Option<LengthEncoding> lengths = new("--lengths") { Description = "The lengths of sequences and items: in bytes, undefined with delimiters, or as they are." };
        Option<GroupLengths> groupLengths = new("--group-lengths") { Description = "Group lengths (gggg,0000): kept, with the right number, left out, or added to every group." };
        Option<string?> characterSet = new("--character-set")
        {
            Description = "The character set to move all text to: defined terms of Specific Character Set, as \"ISO_IR 192\", UTF8, or \"\\ISO 2022 IR 87\".",
            HelpName = "TERMS",
        };
        Option<bool> resolve = new("--resolve-unknown") { Description = "Elements of VR UN get the representation that the dictionary knows." };
        Option<bool> padding = new("--drop-padding") { Description = "Data Set Trailing Padding (FFFC,FFFC) is left out." };
        Option<PreambleTreatment> preamble = new("--preamble") { Description = "The 128 bytes in front of the file: kept, or zeroed." };
        Command command = new("convert", "Writes files in another transfer syntax, with other encodings of lengths or text.")
        {
            paths, to, quality, error, ratio, lengths, groupLengths, characterSet, resolve, padding, preamble,
        };
        command.SetAction((parsed, cancellation) =>
        {
            TransferSyntax? syntax = parsed.GetValue(to) is { } name ? SyntaxName.Parse(name) : null;
            CharacterSet? target = parsed.GetValue(characterSet) is { } terms ? Terms(terms) : null;
            DicomWriteOptions options = new()
            {
                Lengths = parsed.GetValue(lengths),
                GroupLengths = parsed.GetValue(groupLengths),
                ResolvesUnknown = parsed.GetValue(resolve),
                DropsTrailingPadding = parsed.GetValue(padding),
                Preamble = parsed.GetValue(preamble),
            };
            TranscodeOptions transcoding = new()
            {
                Encoding = new EncodeOptions { Quality = parsed.GetValue(quality), NearLosslessError = parsed.GetValue(error), CompressionRatio = parsed.GetValue(ratio) },
            };
            string[] all = parsed.GetRequiredValue(paths);
            return new RewrittenFiles(terminal, time).RunAsync(all[..^1], all[^1], "converted", file => Convert(file, syntax, target, options, transcoding), cancellation);
        });
        return command;
    }

    private static Rewriting Convert(DicomFile file, TransferSyntax? syntax, CharacterSet? characterSet, DicomWriteOptions options, TranscodeOptions transcoding)
    {
        if (characterSet is not null)
        {
            file.DataSet.ConvertCharacterSet(characterSet);
        }

        return new Rewriting(syntax ?? file.TransferSyntax, options, transcoding);
    }

    private static CharacterSet Terms(string text)
    {
        List<Finding> findings = [];
        CharacterSet characterSet = CharacterSet.Of(text.Split('\\'), findings);
        return findings.Find(finding => finding.Code != "misspelt-character-set") is { } finding
            ? throw new UsageException($"--character-set: {finding.Message} PS3.3 C.12.1.1.2 lists the terms; \"ISO_IR 192\" has every character.")
            : characterSet;
    }
}
