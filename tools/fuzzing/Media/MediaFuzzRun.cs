using System.Buffers.Binary;
using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Media;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Fuzzing.Media;

/// <summary>A numbered row of DICOMDIRs, mail messages, PNGs and images of discs that lie; which, turns with the number. Each depends on the seed and its number only.</summary>
public sealed class MediaFuzzRun
{
    private const int Kinds = 4;
    private const int Sector = 2048;
    private static readonly byte[] s_directory = Directory();
    private static readonly byte[] s_picture = PngEncoder.Encode(new RenderedImage(24, 16, 3, [.. Enumerable.Range(0, 24 * 16 * 3).Select(i => (byte)(i * 7))]));
    private readonly ulong _seed;
    private readonly Watchdog? _watchdog;
    private readonly byte[] _message;
    private readonly byte[] _disc;
    private readonly Mutator _mutator;

    private MediaFuzzRun(ulong seed, Watchdog? watchdog, byte[] message, byte[] disc)
    {
        (_seed, _watchdog, _message, _disc) = (seed, watchdog, message, disc);
        _mutator = new([.. new[] { s_directory, message, s_picture, disc }.Select(bytes => new Seed(bytes, [], null, 0))]);
    }

    /// <summary>Makes the row of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="watchdog">Is told of every input; null for none.</param>
    public static async Task<MediaFuzzRun> CreateAsync(ulong seed, Watchdog? watchdog = null) => new(seed, watchdog, await MessageAsync(), await DiscAsync());

    /// <summary>The input of a number.</summary>
    public byte[] Input(long number)
    {
        Dice dice = new(_seed ^ ((ulong)number * 0x9E3779B97F4A7C15));
        byte[] original = (number % Kinds) switch { 0 => s_directory, 1 => _message, 2 => s_picture, _ => _disc };
        byte[] input = _mutator.Change(original, (number % Kinds) switch { 0 => OffsetsOf(original), 3 => RecordsOf(original), _ => [] }, dice);
        if (number % Kinds == 2 && dice.Below(4) > 0)
        {
            SetChecksums(input);
        }

        return input;
    }

    /// <summary>Reads the input of a number.</summary>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Try(long number)
    {
        byte[] input = Input(number);
        _watchdog?.Begin(number);
        try
        {
            return (number % Kinds) switch { 0 => ReadDirectory(input), 1 => ReadMessage(input), 2 => ReadPicture(input), _ => ReadDisc(input) };
        }
        catch (Exception exception) when (exception is DicomException || (exception is InvalidDataException && number % Kinds == 1))
        {
            return null;
        }
#pragma warning disable CA1031 // Every other exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
        finally
        {
            _watchdog?.End();
        }
    }

    private static string? ReadDirectory(byte[] input)
    {
        using DicomFile file = DicomFile.Parse(input);
        FileSetDirectory directory = FileSetDirectory.Read(file);
        int records = directory.All.Count();
        int items = file.DataSet.Items(Attributes.DirectoryRecordSequence).Count;
        if (records > items)
        {
            return $"{records} records of {items} items";
        }

        FileSetDirectory again = FileSetDirectory.Read(DicomFile.Parse(directory.Encode()));
        return again.All.Count() == records ? null : $"{records} records were read, and {again.All.Count()} when they were written anew";
    }

    private static string? ReadMessage(byte[] input)
    {
        long written = 0;
        List<MemoryStream> parts = [];
        new MailReader(new MemoryStream(input)).Read(_ =>
        {
            parts.Add(new MemoryStream());
            return parts[^1];
        });
        written = parts.Sum(part => (long)part.ToArray().Length);
        return written <= input.Length ? null : $"{written} bytes came out of {input.Length}";
    }

    private static string? ReadPicture(byte[] input)
    {
        StillPicture picture = PngDecoder.Decode(input);
        return picture.Pixels.Length == (long)picture.Rows * picture.Columns * picture.SamplesPerPixel * picture.Bits / 8 ? null : "the picture has not the samples that it says";
    }

    // What a gathering is told of as failed is refused; nothing may come out of it but instances.
    private static string? ReadDisc(byte[] input)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, input);
        try
        {
            using Gathering gathering = new(static (_, _) => { });
            int found = gathering.FindAsync([path], CancellationToken.None).ToBlockingEnumerable().Count();
            return found <= input.Length / 256 ? null : $"{found} instances came out of {input.Length} bytes";
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<byte[]> DiscAsync()
    {
        using MemoryStream disc = new();
        MediumFile[] files =
        [
            MediumFile.Of("DICOMDIR", s_directory),
            .. Enumerable.Range(1, 3).Select(number => MediumFile.Of(
                $"DICOM/IM{number}", new DicomFile(SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 4, Columns = 4, InstanceNumber = number })).ToArray(TransferSyntax.ExplicitVRLittleEndian))),
            MediumFile.Of("A.TXT", [5]),
        ];
        await IsoImage.WriteAsync(disc, files, "fuzz", DateTimeOffset.UnixEpoch);
        return disc.ToArray();
    }

    // Where descriptors and records of folders tell places and lengths: 4 bytes before their values.
    private static int[] RecordsOf(byte[] disc)
    {
        int root = (int)BinaryPrimitives.ReadUInt32LittleEndian(disc.AsSpan((16 * Sector) + 158)) * Sector;
        int[] folders = [root, root + Sector];
        return [(16 * Sector) + 124, (16 * Sector) + 154, (16 * Sector) + 162, .. folders.SelectMany(folder => Enumerable.Range(0, 60).Select(step => folder + (4 * step)))];
    }

    private static byte[] Directory()
    {
        FileSetDirectory directory = new("FUZZ");
        for (int i = 0; i < 6; i++)
        {
            directory.Add(SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 4, Columns = 4, InstanceNumber = i, PatientId = $"P{i % 2}", AccessionNumber = $"A{i % 3}" }), TransferSyntax.ExplicitVRLittleEndian);
        }

        return directory.Encode();
    }

    private static async Task<byte[]> MessageAsync()
    {
        using MemoryStream message = new();
        MediumFile[] files = [MediumFile.Of("DICOMDIR", Encoding.ASCII.GetBytes(new string('x', 300))), MediumFile.Of("A/B", [1, 2, 3, 4]), MediumFile.Of("A.TXT", [5])];
        await MailWriter.WriteAsync(message, files, "fuzz", DateTimeOffset.UnixEpoch);
        return message.ToArray();
    }

    // Where the offsets that link records stand: 8 bytes before their values.
    private static int[] OffsetsOf(byte[] directory)
    {
        List<int> places = [];
        for (int i = 0; i + 12 < directory.Length; i++)
        {
            if (directory[i] == 4 && directory[i + 1] == 0 && BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(i + 2)) is 0x1200 or 0x1202 or 0x1400 or 0x1420)
            {
                places.Add(i);
                places.Add(i + 4);
            }
        }

        return [.. places];
    }

    // Most are read further than to the first checksum.
    private static void SetChecksums(byte[] png)
    {
        int position = 8;
        while (position + 12 <= png.Length)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(position));
            if (length > png.Length - position - 12)
            {
                return;
            }

            BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(position + 8 + (int)length), Crc32.Append(0, png.AsSpan(position + 4, 4 + (int)length)));
            position += 12 + (int)length;
        }
    }
}
