using System.CommandLine;
using System.Globalization;
using Gantry.Archive;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Receive;

/// <summary>
/// A folder that takes instances as they arrive, each as a Part 10 file with the data set as received. A file is named by valid UIDs alone and appears when it is
/// complete; the answer to the sender comes after that.
/// </summary>
/// <param name="root">The folder.</param>
internal sealed class ReceivedFolder(string root)
{
    private const int DiskFull = 28;
    private const int DigestBytes = 8;
    private static readonly Tag[] s_identifiers = [Attributes.SOPClassUID, Attributes.SOPInstanceUID];
    private readonly string _hidden = Path.Combine(root, $".{Guid.NewGuid():N}-");
    private readonly Lock[] _naming = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];
    private long _arrived;

    /// <summary>The folder.</summary>
    internal string Root => root;

    /// <summary>How files are named; without levels all lie in one folder.</summary>
    internal ExportTree Tree { get; init; } = new();

    /// <summary>What becomes of another data set under a known UID.</summary>
    internal DuplicatePolicy Duplicates { get; init; }

    /// <summary>Whether file and folder are flushed to the disk before the sender is answered.</summary>
    internal bool IsDurable { get; init; }

    /// <summary>The option that names the levels of folders.</summary>
    internal static Option<string?> TreeOption() => new("--tree")
    {
        Description = "Folders by patient, study and series, or some of them, joined by slashes; none when it is not given.",
        HelpName = "LEVEL/LEVEL…",
    };

    /// <summary>The levels of folders that the option names.</summary>
    /// <exception cref="UsageException">They are none.</exception>
    internal static ExportTree TreeOf(string? levels)
    {
        try
        {
            return levels is null ? new ExportTree() : ExportTree.Parse(levels);
        }
        catch (FormatException exception)
        {
            throw new UsageException("--tree: " + exception.Message);
        }
    }

    /// <summary>Makes the folder if it is missing.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="UsageException">It can't be made.</exception>
    internal static string Make(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out: '{folder}' can't be made: {exception.Message}");
        }
    }

    /// <summary>Takes one instance in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="source">The AE title it comes from.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<ReceivedInstance> StoreAsync(StoreRequest request, string source, CancellationToken cancellation)
    {
        long length = 0;
        try
        {
            // Only a valid UID, digits and dots, becomes a name.
            if (!request.AffectedSOPInstanceUID.IsValid || !request.AffectedSOPClassUID.IsValid)
            {
                throw new DimseException(DimseStatus.CannotUnderstand, "The SOP Class or Instance UID is not a valid UID");
            }

            byte[] meta = FileMetaInformation.Encode(
                request.AffectedSOPClassUID, request.AffectedSOPInstanceUID, request.TransferSyntax, Peer.IsTitle(source) ? source : null);
            using ArrivingFile file = ArrivingFile.Create(string.Create(CultureInfo.InvariantCulture, $"{_hidden}{Interlocked.Increment(ref _arrived)}.partial"));
            await file.ReceiveAsync(meta, request.Data, cancellation).ConfigureAwait(false);
            length = file.Length;
            string name = Path.Combine(root, NameOf(request, file));
            return Keep(file, name, request.TransferSyntax);
        }
        catch (DimseException exception)
        {
            return new ReceivedInstance(new StoreResponse(exception.Status, exception.Comment), null, length, false, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string comment = (exception.HResult & 0xFFFF) == DiskFull ? "The disk is full" : "The file could not be written";
            return new ReceivedInstance(new StoreResponse(DimseStatus.OutOfResources, comment), null, length, false, exception.Message);
        }
    }

    private string NameOf(StoreRequest request, ArrivingFile file)
    {
        if (!TransferSyntax.IsKnown(request.TransferSyntax.Uid))
        {
            // Nobody knows how to read it: it is kept as it is, named by what was announced.
            return request.AffectedSOPInstanceUID.Value + ".dcm";
        }

        try
        {
            return file.Read(request.TransferSyntax, Tree.Levels.Count == 0 ? s_identifiers : [.. s_identifiers, .. ExportTree.TagsNeeded], head => NameOf(request, head));
        }
        catch (DicomException exception) when (exception is not DimseException)
        {
            throw new DimseException(DimseStatus.CannotUnderstand, "The data set can't be read: " + exception.Message);
        }
    }

    private string NameOf(StoreRequest request, DataSet head) =>
        head.GetString(Attributes.SOPClassUID) == request.AffectedSOPClassUID.Value && head.GetString(Attributes.SOPInstanceUID) == request.AffectedSOPInstanceUID.Value
            ? Tree.PathOf(head).Replace('/', Path.DirectorySeparatorChar)
            : throw new DimseException(DimseStatus.DataSetDoesNotMatchSopClass, "The data set has another SOP class or instance than announced");

    private ReceivedInstance Keep(ArrivingFile file, string name, TransferSyntax syntax)
    {
        string folder = Path.GetDirectoryName(name)!;
        if (IsDurable)
        {
            DurableFolder.CreateAll(folder);
            file.Flush();
        }
        else if (Tree.Levels.Count > 0)
        {
            Directory.CreateDirectory(folder);
        }

        string beside = name;
        while (!TryName(file, beside))
        {
            if (file.IsSameAs(beside, syntax))
            {
                return new ReceivedInstance(DimseStatus.Success, beside, file.Length, true, null);
            }

            if (Duplicates == DuplicatePolicy.Refuse)
            {
                throw new DimseException(new DimseStatus(0x0111), "Another data set with this SOP Instance UID is there already");
            }

            beside = beside == name ? $"{name[..^".dcm".Length]}-{file.Digest(DigestBytes)}.dcm" : throw new IOException($"{beside} is there, but has other bytes than its name says.");
        }

        if (IsDurable)
        {
            DurableFolder.Flush(folder);
        }

        return new ReceivedInstance(DimseStatus.Success, beside, file.Length, false, null);
    }

    // Those of one name one after the other, so that of two that arrive at once the second finds the first; those of others need not wait.
    private bool TryName(ArrivingFile file, string name)
    {
        lock (_naming[(uint)string.GetHashCode(name, StringComparison.Ordinal) % _naming.Length])
        {
            if (Duplicates != DuplicatePolicy.Replace && File.Exists(name))
            {
                return false;
            }

            file.Name(name);
            return true;
        }
    }
}
