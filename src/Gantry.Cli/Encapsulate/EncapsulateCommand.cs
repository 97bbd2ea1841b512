using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;

namespace Gantry.Cli.Encapsulate;

/// <summary><c>gantry encapsulate</c>: an instance that holds a document or picture.</summary>
internal static class EncapsulateCommand
{
    private const long MaximumLength = 1L << 30;
    private const int HeadLength = 4 << 10;

    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string> input = new("IN") { Description = "The document or picture: PDF, CDA, STL, OBJ, MTL, JPEG or PNG, told by its content (OBJ and MTL by the ending of its name)." };
        Argument<string> output = new("OUT") { Description = "The DICOM file to write." };
        Option<string?> like = new("--like") { Description = "An instance whose patient and study it gets; without, it gets a study of its own.", HelpName = "FILE" };
        Option<string[]> keys = new("--key", "-k") { Description = "A value it gets: PatientID=4711, DocumentTitle=Report, …", HelpName = "ATTRIBUTE=VALUE" };
        Command command = new("encapsulate", "Makes an instance of a document (PDF, CDA, STL, OBJ, MTL) or picture (JPEG, PNG), which stays as it is within.") { input, output, like, keys };
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetValue(input)!;
            if (!File.Exists(path))
            {
                throw new UsageException($"'{path}' is no file.");
            }

            long length = new FileInfo(path).Length;
            if (length is 0 or > MaximumLength)
            {
                throw new UsageException($"'{path}' has {length} bytes; 1 to {MaximumLength} are taken.");
            }

            byte[] bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
            using DicomFile? model = parsed.GetValue(like) is { } likePath ? await DicomFile.OpenAsync(likePath, new DicomReadOptions { StopBefore = Attributes.PixelData }, cancellation).ConfigureAwait(false) : null;
            (DataSet made, TransferSyntax syntax) = Make(path, bytes, model?.DataSet, time.GetLocalNow());
            foreach (string key in parsed.GetValue(keys) ?? [])
            {
                Set(made, key);
            }

            await new DicomFile(made, syntax).SaveAsync(parsed.GetValue(output)!, cancellation).ConfigureAwait(false);
            terminal.Output.WriteLine($"{made.GetString(Attributes.SOPInstanceUID)} written");
            return ExitCode.Done;
        });
        return command;
    }

    private static (DataSet Made, TransferSyntax Syntax) Make(string path, byte[] bytes, DataSet? like, DateTimeOffset now)
    {
        if (StillPicture.IsPicture(bytes))
        {
            StillPicture picture = StillPicture.Read(bytes);
            return (SecondaryCapture.Create(picture, like, now), picture.TransferSyntax);
        }

        return (DocumentInstance.Create(KindOf(path, bytes), bytes, like, now), TransferSyntax.ExplicitVRLittleEndian);
    }

    private static DocumentKind KindOf(string path, byte[] bytes)
    {
        ReadOnlySpan<byte> head = bytes.AsSpan(0, Math.Min(bytes.Length, HeadLength));
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            _ when head.IndexOf("%PDF-"u8) is >= 0 and < 1024 => DocumentKind.Pdf,
            _ when head.IndexOf("ClinicalDocument"u8) >= 0 => DocumentKind.Cda,
            ".xml" => DocumentKind.Cda,
            _ when IsBinaryStl(bytes) => DocumentKind.Stl,
            ".stl" => throw new DicomException($"{path}: it is no binary STL, which an instance holds (PS3.3 §A.85): convert it from text first, or it is damaged."),
            ".obj" => DocumentKind.Obj,
            ".mtl" => DocumentKind.Mtl,
            _ => throw new DicomException($"{path}: it is none of PDF, CDA, binary STL, OBJ, MTL, JPEG and PNG."),
        };
    }

    // A header of 80 bytes, the number of triangles, 50 bytes for each.
    private static bool IsBinaryStl(byte[] bytes) => bytes.Length >= 84 && bytes.Length == 84 + (50L * System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(80)));

    private static void Set(DataSet made, string key)
    {
        int sign = key.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0 || !made.Context.Dictionary.TryGet(key.AsSpan(0, sign), out DictionaryEntry? entry) || entry.VR == VR.SQ)
        {
            throw new UsageException($"-k: '{key}' is not understood: write the keyword of an attribute that is no sequence and its value, as PatientID=4711.");
        }

        try
        {
            made.Set(entry.Tag, entry.VR, key[(sign + 1)..].Split('\\'));
        }
        catch (DicomException exception)
        {
            throw new UsageException($"-k: {exception.Message}");
        }
    }
}
