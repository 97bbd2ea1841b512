using System.Globalization;
using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// Makes a file-set of instances: the files of a medium, with DICOMDIR, an index page, JPEG copies and a viewer by choice. What has to be made lies in a folder of
/// its own, which goes with this; instances are read where they are when the medium is written.
/// </summary>
/// <param name="options">What it is made with.</param>
public sealed class FileSetExport(FileSetOptions options) : IDisposable
{
    private static readonly DicomReadOptions s_head = new() { StopBefore = Attributes.PixelData };
    private readonly List<MediumFile> _files = [];
    private readonly List<ExportedSeries> _series = [];
    private string? _folder;
    private int _made;

    /// <summary>The directory.</summary>
    public FileSetDirectory Directory { get; } = new(options.FileSetId);

    /// <summary>Adds an instance.</summary>
    /// <param name="instance">Where it is; it must stay there until the medium is written.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What is strange about it; null when all is well.</returns>
    /// <exception cref="DicomException">It can't be in the file-set.</exception>
    public async Task<string?> AddAsync(InstanceFile instance, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(instance);
        using OpenedFile opened = await instance.OpenAsync(cancellation).ConfigureAwait(false);
        bool needsPixels = options.Jpeg || options.Viewer || options.Profile is not null;
        using DicomFile file = DicomFile.Open(opened.Path, needsPixels ? DicomReadOptions.Default : s_head);
        if (options.Profile is { } profile && !profile.Takes(instance.SopClassUid))
        {
            throw new DicomException($"{profile.Name} takes no instance of the class {instance.SopClassUid}.");
        }

        (string? made, TransferSyntax syntax) = await MadeAsync(opened.Path, file, cancellation).ConfigureAwait(false);
        FileId id = Directory.Add(file.DataSet, syntax);
        _files.Add(made is not null ? MediumFile.Of(id.Text, made)
            : new MediumFile(id.Text, instance.Length, async token => new InstanceStream(await instance.OpenAsync(token).ConfigureAwait(false))));
        return AddPictures(file.DataSet, id);
    }

    /// <summary>Adds an instance that is written as it comes, without pictures.</summary>
    /// <param name="header">Its data set; no pixels are read.</param>
    /// <param name="syntax">What it is written in.</param>
    /// <param name="length">The length of its file in bytes.</param>
    /// <param name="openAsync">Opens the file when the medium is written.</param>
    /// <exception cref="DicomException">It can't be in the file-set.</exception>
    public void Add(DataSet header, TransferSyntax syntax, long length, Func<CancellationToken, Task<Stream>> openAsync)
    {
        FileId id = Directory.Add(header, syntax);
        _files.Add(new MediumFile(id.Text, length, openAsync));
        SeriesOf(header).Files.Add(id.Text);
    }

    /// <summary>All files of the medium, the DICOMDIR first.</summary>
    public IReadOnlyList<MediumFile> Complete()
    {
        List<MediumFile> files = [MediumFile.Of(FileId.Dicomdir.Text, Directory.Encode())];
        if (options.Index)
        {
            files.Add(MediumFile.Of("INDEX.HTM", MediumPages.Index(_series, options.Viewer)));
        }

        if (options.Viewer)
        {
            files.AddRange(MediumPages.Viewer(_series));
        }

        return [.. files, .. _files];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder is not null)
        {
            System.IO.Directory.Delete(_folder, recursive: true);
            _folder = null;
        }
    }

    // A file without preamble is written anew, one in a syntax that the profile has not is converted; others stay as they are.
    private async Task<(string? Made, TransferSyntax Syntax)> MadeAsync(string path, DicomFile file, CancellationToken cancellation)
    {
        TransferSyntax target = options.Profile is { } profile && !profile.Takes(file.TransferSyntax) ? profile.TransferSyntaxes[0] : file.TransferSyntax;
        if (target == file.TransferSyntax && DicomPaths.HasPrefix(path))
        {
            return (null, target);
        }

        string made = NextPath();
        using DicomFile whole = await DicomFile.OpenAsync(path, cancellation).ConfigureAwait(false);
        using TranscodedDataSet transcoded = await Transcoder.TranscodeAsync(whole.DataSet, target, TranscodeOptions.Default, cancellation).ConfigureAwait(false);
        await whole.With(transcoded.DataSet).SaveAsync(made, target, cancellation).ConfigureAwait(false);
        return (made, target);
    }

    private string? AddPictures(DataSet dataSet, FileId id)
    {
        ExportedSeries series = SeriesOf(dataSet);
        series.Files.Add(id.Text);
        if (!(options.Jpeg || options.Viewer) || !PixelDescription.HasPixels(dataSet))
        {
            return null;
        }

        try
        {
            FrameReader frames = FrameReader.FromDataSet(dataSet);
            for (int number = 1; number <= frames.Count; number++)
            {
                NativeFrame frame = frames.Read(number);
                if (options.Jpeg)
                {
                    string name = frames.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"/F{number:D7}");
                    series.Jpegs.Add(Add($"JPEG{id.Text[id.Text.IndexOf('/', StringComparison.Ordinal)..]}{name}.JPG", Renderer.Render(frame, dataSet, number)));
                }

                if (options.Viewer)
                {
                    AddViews(series, dataSet, frame, number);
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is DicomException or ArgumentException)
        {
            return $"there is no picture of it: {exception.Message}";
        }
    }

    private void AddViews(ExportedSeries series, DataSet dataSet, NativeFrame frame, int number)
    {
        int view = series.Frames.Count + 1;
        string name = string.Create(CultureInfo.InvariantCulture, $"F{view:D7}.JPG");
        for (int window = 0; window < series.Windows.Count; window++)
        {
            RenderOptions shown = new() { Window = series.Windows[window].Window, Viewport = new Viewport(1024, 1024) { Enlarge = false } };
            Add(string.Create(CultureInfo.InvariantCulture, $"VIEWER/S{series.Number:D5}/W{window}/{name}"), Renderer.Render(frame, dataSet, number, shown));
        }

        series.Frames.Add(new ExportedFrame(dataSet.Get(Attributes.InstanceNumber) ?? 0, number, name));
    }

    private ExportedSeries SeriesOf(DataSet dataSet)
    {
        string uid = dataSet.GetString(Attributes.SeriesInstanceUID) ?? string.Empty;
        ExportedSeries? series = _series.Find(other => other.Uid == uid);
        if (series is null)
        {
            series = new ExportedSeries(uid, _series.Count + 1, dataSet);
            _series.Add(series);
        }

        return series;
    }

    private string Add(string path, RenderedImage picture)
    {
        string made = NextPath();
        File.WriteAllBytes(made, JpegEncoder.Encode(picture, options.Quality));
        _files.Add(MediumFile.Of(path, made));
        return path;
    }

    private string NextPath()
    {
        _folder ??= System.IO.Directory.CreateTempSubdirectory("gantry-export-").FullName;
        return Path.Combine(_folder, (++_made).ToString(CultureInfo.InvariantCulture));
    }
}
