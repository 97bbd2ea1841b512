using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Security.Cryptography;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// The way of one object from its door to the staging area: its head is kept in memory and read, all of it streams into a staged file while its digest is
/// computed, and what it says of itself is checked. Memory stays within the head, however long the object is.
/// </summary>
internal sealed class Intake(IBlobStore blobs, ArchiveOptions options, TimeProvider time)
{
    private const int PipeBuffer = 128 << 10;
    private const long RoomCheckEvery = 64 << 20;

    private static readonly Tag s_afterSopInstance = new(0x00080019);
    private static readonly Tag s_dataSetBegins = new(0x00040000);

    private long _writtenSinceRoomCheck = RoomCheckEvery;

    /// <summary>Takes an object in, up to where it waits for the commit.</summary>
    /// <exception cref="IngestRefusedException">It cannot be kept; nothing of it is left.</exception>
    public async Task<StagedInstance> StageAsync(Caller caller, InstanceToIngest instance, ConflictPolicy policy, CancellationToken cancellationToken)
    {
        PipeReader source = instance.Data ?? PipeReader.Create(instance.Part10!, new StreamPipeReaderOptions(bufferSize: PipeBuffer, leaveOpen: true));
        try
        {
            if (instance.Coercion is { } changes && CorrectionRules.FaultOf(changes) is { } fault)
            {
                throw IngestRefusedException.CannotUnderstand($"It cannot be made to fit: {fault}");
            }

            return await StageAsync(caller, instance, source, policy, cancellationToken);
        }
        catch (IngestRefusedException)
        {
            await DrainAsync(source, cancellationToken);
            throw;
        }
        finally
        {
            if (instance.Data is null)
            {
                await source.CompleteAsync();
            }
        }
    }

    /// <summary>Refuses when there is not enough room on the disk.</summary>
    /// <param name="coming">How many bytes are about to be written.</param>
    public void CheckRoom(long coming)
    {
        // Asking the file system for every small object would cost more than it tells.
        if (Interlocked.Add(ref _writtenSinceRoomCheck, coming) < RoomCheckEvery)
        {
            return;
        }

        long free = blobs.FreeSpace();
        long least = options.Rules.FreeSpace();
        if (free < least)
        {
            throw IngestRefusedException.OutOfResources($"The archive's disk has {free >> 20} MiB left, less than the {least >> 20} MiB that must stay free: make room");
        }

        // When room is short every object is looked at.
        Interlocked.Exchange(ref _writtenSinceRoomCheck, free < least + (4 * RoomCheckEvery) ? RoomCheckEvery : 0);
    }

    private static async Task DrainAsync(PipeReader source, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await source.ReadAsync(cancellationToken);
            source.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted || result.IsCanceled)
            {
                return;
            }
        }
    }

    private async Task<StagedInstance> StageAsync(Caller caller, InstanceToIngest instance, PipeReader source, ConflictPolicy policy, CancellationToken cancellationToken)
    {
        var head = new Head();
        StagedBlob? blob = null;
        DicomFile? file = null;
        Opening opening = default;
        DataSet? dataSet = null;
        try
        {
            await head.FillAsync(source, options.HeadLength, cancellationToken);
            if (head.IsWhole)
            {
                // The door can read its next object while this one is written and flushed.
                await Task.Yield();
            }

            opening = Open(instance, head);
            ReadOnlyMemory<byte> first = head.Bytes[opening.Start..];
            var digest = new byte[SHA256.HashSizeInBytes];
            long length = first.Length;
            long start = 0;
            if (head.IsWhole)
            {
                dataSet = Parse(() => DataSet.Parse(first, opening.TransferSyntax, new DicomReadOptions { Context = options.Context }));
                Check(instance, opening, dataSet);
                CheckRoom(length);
                SHA256.HashData(first.Span, digest);
                blob = blobs.Stage();
                blob.Write(Meta(caller, opening, dataSet));
                blob.Write(first.Span);
                blob.End();
            }
            else
            {
                DataSet? announced = opening.SopClass is { IsValid: true } && opening.SopInstance is { IsValid: true } ? null : Peek(first, opening.TransferSyntax);
                blob = blobs.Stage();
                byte[] meta = Meta(caller, opening, announced);
                length = await StreamAsync(source, blob, meta, first, digest, cancellationToken);
                await Task.Yield();
                blob.End();
                (dataSet, file) = ParseLarge(first, length, opening.TransferSyntax, blob);
                start = file is null || opening.TransferSyntax.IsDeflated ? 0 : file.DataSetOffset;
                Check(instance, opening, dataSet);
            }

            DateTimeOffset at = time.GetUtcNow();
            IReadOnlyList<OverlayRecord> overlays = OverlaysOf(caller, instance, dataSet, head.IsWhole || file is not null ? null : blob.Path, at);
            var entry = IndexEntry.Of(
                new JournalRecord
                {
                    At = at,
                    Caller = caller,
                    StudyInstanceUid = new Uid(dataSet.GetString(Attributes.StudyInstanceUID)!),
                    SopInstanceUid = new Uid(dataSet.GetString(Attributes.SOPInstanceUID)!),
                    SopClassUid = new Uid(dataSet.GetString(Attributes.SOPClassUID)!),
                    TransferSyntax = opening.TransferSyntax,
                    Digest = digest,
                    Length = length,
                    DataSetOffset = blob.Length - length,
                    Staged = blob.Name,
                    Replaces = policy == ConflictPolicy.Replace && overlays.All(overlay => overlay.Kind == OverlayKind.Coercion),
                },
                dataSet,
                Parse(() => HeaderCopy.Make(dataSet, start, opening.TransferSyntax, options.HeaderValueThreshold, options.MaximumHeaderLength)));
            entry.Overlays = overlays;
            blob.Flush();
            blob.Dispose();
            return new StagedInstance(entry, head, file);
        }
        catch (Exception e)
        {
            file?.Dispose();
            if (blob is not null)
            {
                blob.Dispose();
                Discard(blob);
            }

            IngestRefusedException? refusal = IngestRefusedException.ReasonOf(e) is { } reason ? IngestRefusedException.OutOfResources(reason, e) : e as IngestRefusedException;
            if (refusal is not null)
            {
                refusal.SopClassUid = Found(dataSet, Attributes.SOPClassUID) ?? opening.SopClass;
                refusal.SopInstanceUid = Found(dataSet, Attributes.SOPInstanceUID) ?? opening.SopInstance;
                refusal.StudyInstanceUid = Found(dataSet, Attributes.StudyInstanceUID);
            }

            head.Dispose();
            if (refusal is null)
            {
                throw;
            }

            throw refusal;
        }
    }

    /// <summary>What is laid over an instance as it comes in: what is made to fit, and what validation finds.</summary>
    /// <param name="caller">Who brings it.</param>
    /// <param name="instance">It, as its door has it.</param>
    /// <param name="dataSet">Its data set.</param>
    /// <param name="path">Where it lies, when the data set has its head only.</param>
    /// <param name="at">When it came in.</param>
    /// <exception cref="IngestRefusedException">By the rules of the configuration it is not kept.</exception>
    private IReadOnlyList<OverlayRecord> OverlaysOf(Caller caller, InstanceToIngest instance, DataSet dataSet, string? path, DateTimeOffset at)
    {
        AttributeChanges? changes = instance.Coercion ?? CoercionRule.Apply(options.Rules.Coercions(), caller, dataSet);
        OverlayRecord? found = options.Rules.Validation(caller) is { } rule ? Validate(rule, caller, dataSet, path, changes, at) : null;
        if (changes is null)
        {
            return found is null ? [] : [found];
        }

        OverlayRecord coercion = new()
        {
            At = at,
            Caller = caller,
            Number = 0,
            Kind = OverlayKind.Coercion,
            Level = QueryLevel.Instance,
            Targets = [dataSet.GetString(Attributes.SOPInstanceUID)!],
            Changes = changes,
            Cause = instance.Coercion is null ? "Rules of the configuration" : instance.CoercionCause,
        };
        return found is null ? [coercion] : [coercion, found];
    }

    private OverlayRecord? Validate(ValidationRule rule, Caller caller, DataSet dataSet, string? path, AttributeChanges? changes, DateTimeOffset at)
    {
        if (path is null)
        {
            return IngestValidation.Check(rule, dataSet, changes, caller, at);
        }

        // Validation looks at values and fragments beyond the head.
        using DicomFile whole = Parse(() => DicomFile.Open(path, new DicomReadOptions { Context = options.Context, BulkThreshold = options.HeaderValueThreshold }));
        return IngestValidation.Check(rule, whole.DataSet, changes, caller, at);
    }

    private void Discard(StagedBlob blob)
    {
        try
        {
            blobs.Discard(blob.Name);
        }
        catch (IOException)
        {
            // Nothing can be taken away either; the next start does.
        }
    }

    private async Task<long> StreamAsync(PipeReader source, StagedBlob blob, byte[] meta, ReadOnlyMemory<byte> first, byte[] digest, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        CheckRoom(first.Length);
        hash.AppendData(first.Span);
        blob.Write(meta);
        blob.Write(first.Span);
        while (true)
        {
            ReadResult result = await source.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> bytes = result.Buffer;
            if (result.IsCanceled)
            {
                source.AdvanceTo(bytes.Start);
                throw new OperationCanceledException("The reading of the object was cancelled.");
            }

            if (!bytes.IsEmpty)
            {
                CheckRoom(bytes.Length);
                foreach (ReadOnlyMemory<byte> segment in bytes)
                {
                    hash.AppendData(segment.Span);
                    blob.Write(segment.Span);
                }
            }

            source.AdvanceTo(bytes.End);
            long length = blob.Length - meta.Length;
            if (length > options.MaximumDataSetLength)
            {
                throw new IngestRefusedException(0xA700, 413, $"The data set is longer than the {options.MaximumDataSetLength} bytes that are accepted");
            }

            if (result.IsCompleted)
            {
                hash.GetHashAndReset(digest);
                return length;
            }
        }
    }

    private Opening Open(InstanceToIngest instance, Head head)
    {
        if (instance.Data is not null)
        {
            return new Opening(instance.TransferSyntax!, 0, instance.AnnouncedSopClassUid, instance.AnnouncedSopInstanceUid);
        }

        ReadOnlyMemory<byte> bytes = head.Bytes;
        if (bytes.Length < 132 || !bytes.Span[128..132].SequenceEqual("DICM"u8))
        {
            throw IngestRefusedException.CannotUnderstand("It is not a Part 10 file: the prefix DICM is not at byte 128 (PS3.10 §7.1)");
        }

        // Where the group length says that group 0002 ends, only the group is read at first: a deflated data set can't be begun before it is whole.
        ReadOnlyMemory<byte> group = bytes;
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.Length >= 144 && span[132..138].SequenceEqual((ReadOnlySpan<byte>)[2, 0, 0, 0, (byte)'U', (byte)'L']))
        {
            long end = 144L + BinaryPrimitives.ReadUInt32LittleEndian(span[140..]);
            group = bytes[..(int)Math.Min(bytes.Length, end)];
        }

        var stop = new DicomReadOptions { Context = options.Context, StopBefore = s_dataSetBegins };
        using DicomFile first = Parse(() => DicomFile.Parse(group, stop));
        using DicomFile file = first.TransferSyntax.IsDeflated ? first : Parse(() => DicomFile.Parse(bytes, stop));
        // Real files are found whose File Meta Information names another instance: the data set speaks for itself. Only a deflated one can't be asked yet.
        return file.TransferSyntax.IsDeflated
            ? new Opening(
                file.TransferSyntax,
                (int)file.DataSetOffset,
                Announced(file, Attributes.MediaStorageSOPClassUID),
                Announced(file, Attributes.MediaStorageSOPInstanceUID))
            : new Opening(file.TransferSyntax, (int)file.DataSetOffset, null, null);

        static Uid? Announced(DicomFile file, Tag tag) => file.FileMetaInformation.GetString(tag) is { } uid ? new Uid(uid) : null;
    }

    private static byte[] Meta(Caller caller, in Opening opening, DataSet? dataSet) => FileMetaInformation.Encode(
        dataSet is null ? opening.SopClass!.Value : new Uid(dataSet.GetString(Attributes.SOPClassUID)!),
        dataSet is null ? opening.SopInstance!.Value : new Uid(dataSet.GetString(Attributes.SOPInstanceUID)!),
        opening.TransferSyntax,
        SourceTitle(caller.AETitle));

    private static Uid? Found(DataSet? dataSet, Tag tag) => dataSet?.GetString(tag) is { } uid ? new Uid(uid) : null;

    private static string? SourceTitle(string? title) =>
        title is { Length: > 0 and <= 16 } && !title.AsSpan().ContainsAnyExceptInRange(' ', '~') && !title.Contains('\\', StringComparison.Ordinal) ? title : null;

    private DataSet Peek(ReadOnlyMemory<byte> first, TransferSyntax transferSyntax)
    {
        if (transferSyntax.IsDeflated)
        {
            throw IngestRefusedException.CannotUnderstand("Its File Meta Information does not name SOP class and instance, and its data set is deflated (PS3.10 §7.1)");
        }

        DataSet dataSet = Parse(() => DataSet.Parse(first, transferSyntax, new DicomReadOptions { Context = options.Context, StopBefore = s_afterSopInstance }));
        Need(dataSet, Attributes.SOPClassUID, "SOP Class UID");
        Need(dataSet, Attributes.SOPInstanceUID, "SOP Instance UID");
        return dataSet;
    }

    private (DataSet DataSet, DicomFile? File) ParseLarge(ReadOnlyMemory<byte> first, long length, TransferSyntax transferSyntax, StagedBlob blob)
    {
        var read = new DicomReadOptions { Context = options.Context, BulkThreshold = options.HeaderValueThreshold };
        if (!transferSyntax.IsDeflated)
        {
            try
            {
                // As a rule all headers are in the head, and one long value reaches from it to the end.
                return (DataSet.Parse(new SparseDataSet(length, [new SparseSegment(0, first)]), transferSyntax, null, read), null);
            }
            catch (DicomException)
            {
                // Headers follow after the head.
            }
        }

        DicomFile file = Parse(() => DicomFile.Open(blob.Path, read));
        return (file.DataSet, file);
    }

    private static T Parse<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (DicomException e)
        {
            throw IngestRefusedException.CannotUnderstand(e.Message, null, e);
        }
    }

    private static void Check(InstanceToIngest instance, in Opening opening, DataSet dataSet)
    {
        Uid sopClass = Need(dataSet, Attributes.SOPClassUID, "SOP Class UID");
        Uid sopInstance = Need(dataSet, Attributes.SOPInstanceUID, "SOP Instance UID");
        if (!instance.TakesSopClass(sopClass))
        {
            throw IngestRefusedException.ClassNotSupported($"Objects of SOP class {sopClass} are not stored here; acceptUnknownStorageClasses of the configuration names others that are");
        }

        Uid study = Need(dataSet, Attributes.StudyInstanceUID, "Study Instance UID");
        Need(dataSet, Attributes.SeriesInstanceUID, "Series Instance UID");
        bool isAnnounced = instance.Data is not null;
        if (isAnnounced && opening.SopClass is { } announcedClass && announcedClass != sopClass)
        {
            throw IngestRefusedException.Mismatch(Attributes.SOPClassUID, $"SOP class {announcedClass} was announced, but the data set is of {sopClass}");
        }

        if (isAnnounced && opening.SopInstance is { } announced && announced != sopInstance)
        {
            throw IngestRefusedException.Mismatch(Attributes.SOPInstanceUID, $"SOP instance {announced} was announced, but the data set is {sopInstance}");
        }

        if (instance.RequiredStudyInstanceUid is { } required && required != study)
        {
            throw IngestRefusedException.Mismatch(Attributes.StudyInstanceUID, $"The data set is of study {study}, not of study {required} that it was sent to");
        }
    }

    private static Uid Need(DataSet dataSet, Tag tag, string name)
    {
        if (dataSet.GetString(tag) is not { } text)
        {
            throw IngestRefusedException.Mismatch(tag, $"{name} {tag} is missing or empty in the data set");
        }

        var uid = new Uid(text);
        return uid.IsValid ? uid : throw IngestRefusedException.CannotUnderstand($"{name} {tag} is not a valid UID (PS3.5 §9.1)", tag);
    }

    private readonly record struct Opening(TransferSyntax TransferSyntax, int Start, Uid? SopClass, Uid? SopInstance);
}
