using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.Documents;

namespace Gantry.Cli.Encapsulate;

/// <summary><c>gantry encapsulate</c>: an instance that holds a document, pictures or a video.</summary>
internal static class EncapsulateCommand
{
    private const int MostFiles = 100_000;
    private const int AnatomicRegions = 4;

    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Argument<string[]> files = new("IN... OUT")
        {
            Description = "The document, picture or video, told by its content (OBJ and MTL by the ending of its name), or several pictures, which become the frames of one image; last the DICOM file to write.",
            Arity = new ArgumentArity(2, MostFiles),
        };
        Option<string?> like = new("--like") { Description = "An instance whose patient and study it gets; without, it gets a study of its own.", HelpName = "FILE" };
        Option<string[]> keys = new("--key", "-k") { Description = "A value it gets: PatientID=4711, DocumentTitle=Report, …", HelpName = "ATTRIBUTE=VALUE" };
        Option<double?> frameRate = new("--frame-rate") { Description = "Frames a second: of pictures that are a moving one, of a video that does not say it. Without, pictures are pages.", HelpName = "RATE" };
        Option<bool> singleBit = new("--single-bit") { Description = "Gray pictures: a bit a pixel, black or white." };
        Option<string> videoOf = new("--video") { Description = "What a video was taken with: endoscopic, microscopic or photographic.", HelpName = "KIND", DefaultValueFactory = _ => "photographic" };
        videoOf.AcceptOnlyFromAmong("endoscopic", "microscopic", "photographic");
        Option<string?> region = new("--region") { Description = "What a video shows, a code of CID 4 Anatomic Region: 69536005 is the head.", HelpName = "CODE" };
        Command command = new("encapsulate", "Makes an instance of a document (PDF, CDA, STL, OBJ, MTL), picture (JPEG, PNG) or video (MPEG-2, H.264, HEVC), which stays as it is within; of several pictures one of many frames.")
        {
            files, like, keys, frameRate, singleBit, videoOf, region,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] paths = parsed.GetRequiredValue(files);
            using DicomFile? model = parsed.GetValue(like) is { } likePath ? await DicomFile.OpenAsync(likePath, new DicomReadOptions { StopBefore = Attributes.PixelData }, cancellation).ConfigureAwait(false) : null;
            Encapsulation encapsulation = new()
            {
                Like = model?.DataSet,
                Time = time.GetLocalNow(),
                FrameRate = parsed.GetValue(frameRate),
                IsSingleBit = parsed.GetValue(singleBit),
                VideoKind = Enum.Parse<VideoKind>(parsed.GetRequiredValue(videoOf), ignoreCase: true),
                Region = parsed.GetValue(region) is { } code ? RegionOf(code) : null,
            };
            (DataSet made, TransferSyntax syntax) = await encapsulation.MakeAsync(paths[..^1], cancellation).ConfigureAwait(false);
            foreach (string key in parsed.GetValue(keys) ?? [])
            {
                Set(made, key);
            }

            await new DicomFile(made, syntax).SaveAsync(paths[^1], cancellation).ConfigureAwait(false);
            terminal.Output.WriteLine($"{made.GetString(Attributes.SOPInstanceUID)} written");
            return ExitCode.Done;
        });
        return command;
    }

    private static CodedConcept RegionOf(string code) =>
        ContextGroups.Get(AnatomicRegions).AllConcepts.FirstOrDefault(concept => concept.Value == code) ?? throw new UsageException($"--region: '{code}' is no code of {ContextGroups.Get(AnatomicRegions)}.");

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
