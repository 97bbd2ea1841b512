namespace Gantry.Dicom.Tests.Writing;

[Trait("Ledger", "R162")]
public sealed class FileWritingTests : IDisposable
{
    private static readonly TransferSyntax s_explicit = TransferSyntax.ExplicitVRLittleEndian;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gantry-writing-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_nobody_changed_is_saved_byte_for_byte()
    {
        foreach (TransferSyntax syntax in Made.NativeSyntaxes)
        {
            byte[] bytes = Foreign(syntax);
            DicomFile.Parse(bytes).ToArray(syntax).ShouldBe(bytes);
            string path = Write(bytes);
            using DicomFile file = DicomFile.Open(path, new DicomReadOptions { BulkThreshold = 100 });
            await file.SaveAsync(path, syntax, TestContext.Current.CancellationToken);
            (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).ShouldBe(bytes);
        }
    }

    [Fact]
    [Trait("Ledger", "R075")]
    public async Task Explicit_little_endian_is_written_when_nothing_else_is_asked_for()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3"));
        string path = Path.Combine(_folder.FullName, "new.dcm");
        await new DicomFile(dataSet).SaveAsync(path, TestContext.Current.CancellationToken);
        using DicomFile written = DicomFile.Open(path);
        written.TransferSyntax.ShouldBe(s_explicit);
        written.DataSet.TransferSyntax.ShouldBe(s_explicit);
    }

    [Fact]
    [Trait("Ledger", "R161")]
    public void A_changed_file_says_what_is_in_it_and_who_wrote_it()
    {
        DicomFile file = DicomFile.Parse(Foreign(s_explicit));
        file.DataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.5"));
        foreach (TransferSyntax syntax in Made.NativeSyntaxes)
        {
            DicomFile written = DicomFile.Parse(file.ToArray(syntax));
            written.Findings.ShouldBeEmpty();
            DataSet meta = written.FileMetaInformation;
            meta.GetBytes(new Tag(0x00020001)).ToArray().ShouldBe([0, 1]);
            meta.GetString(Attributes.MediaStorageSOPClassUID).ShouldBe(SopClasses.RawDataStorage.ToString());
            meta.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe("1.2.3.5");
            meta.GetString(Attributes.TransferSyntaxUID).ShouldBe(syntax.Uid.ToString());
            meta.GetString(Attributes.ImplementationClassUID).ShouldBe(FileMetaInformation.ImplementationClassUid.ToString());
            meta.GetString(Attributes.ImplementationVersionName).ShouldBe(FileMetaInformation.ImplementationVersionName);
            meta.GetString(Attributes.SourceApplicationEntityTitle).ShouldBe("SENDER");
            (meta.Get(Attributes.FileMetaInformationGroupLength) + 12 + 132).ShouldBe((uint)written.DataSetOffset);
            written.Preamble.Span.StartsWith("hello"u8).ShouldBeTrue();
        }

        DicomFile.Parse(file.ToArray(s_explicit, new DicomWriteOptions { SourceAETitle = "OTHER" })).FileMetaInformation.GetString(Attributes.SourceApplicationEntityTitle).ShouldBe("OTHER");
    }

    [Fact]
    [Trait("Ledger", "R161")]
    public void The_preamble_is_kept_or_zeroed_and_a_TIFF_header_stays_only_where_nothing_moved()
    {
        DicomFile file = DicomFile.Parse(Foreign(s_explicit));
        DicomFile.Parse(file.ToArray(s_explicit, new DicomWriteOptions { Preamble = PreambleTreatment.Zeroed })).Preamble.Span.IndexOfAnyExcept((byte)0).ShouldBe(-1);

        byte[] tiff = Foreign(s_explicit, "II*\0\u0008\0\0\0"u8.ToArray());
        file = DicomFile.Parse(tiff);
        file.ToArray(s_explicit).ShouldBe(tiff);
        file.DataSet.Set(Attributes.PatientID, "other");
        DicomFile.Parse(file.ToArray(s_explicit)).Preamble.Span.IndexOfAnyExcept((byte)0).ShouldBe(-1);
        new DicomFile(Made.EveryVR(), s_explicit).Preamble.Length.ShouldBe(128);
    }

    [Fact]
    [Trait("Ledger", "R161")]
    public void Files_without_preamble_are_read_and_get_one()
    {
        byte[] bytes = Foreign(s_explicit);
        foreach (int missing in (int[])[128, 132])
        {
            DicomFile file = DicomFile.Parse(bytes.AsMemory(missing));
            file.Findings.ShouldNotBeEmpty();
            Made.Describe(file.DataSet).ShouldBe(Made.Describe(Made.EveryVR()));
            byte[] written = file.ToArray(s_explicit);
            written.AsSpan(0, 128).IndexOfAnyExcept((byte)0).ShouldBe(-1);
            DicomFile.Parse(written).Findings.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Nothing_is_left_of_a_failure_and_the_old_file_stands()
    {
        byte[] bytes = Foreign(s_explicit);
        string path = Write(bytes);
        DicomFile file = DicomFile.Parse(bytes);
        file.DataSet.SetBytes(Attributes.PixelData, VR.OW, new MemoryStream(new byte[10]), 100_000);
        await Should.ThrowAsync<DicomException>(() => file.SaveAsync(path, s_explicit, TestContext.Current.CancellationToken));
        Should.Throw<DicomException>(() => file.Save(path, s_explicit));
        await Should.ThrowAsync<OperationCanceledException>(() => DicomFile.Parse(bytes).SaveAsync(path, s_explicit, new CancellationToken(canceled: true)));
        (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).ShouldBe(bytes);
        Directory.GetFileSystemEntries(_folder.FullName).ShouldBe([path]);
    }

    [Fact]
    public void A_file_is_replaced_with_its_rights_and_behind_its_link()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other access rights and links.");
            return;
        }

        string path = Write(Foreign(s_explicit));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        string link = Path.Combine(_folder.FullName, "link.dcm");
        File.CreateSymbolicLink(link, path);
        using (DicomFile file = DicomFile.Open(link))
        {
            file.DataSet.Set(Attributes.PatientID, "4711");
            file.Save(link, file.TransferSyntax);
        }

        new FileInfo(link).LinkTarget.ShouldBe(path);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using DicomFile saved = DicomFile.Open(path);
        saved.DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
    }

    [Fact]
    public void What_was_read_in_part_is_not_written_as_a_whole()
    {
        string path = Write(Foreign(s_explicit));
        foreach (DicomReadOptions options in (DicomReadOptions[])[new DicomReadOptions { StopBefore = Attributes.PixelData }, new DicomReadOptions { Only = [Attributes.PatientID] }])
        {
            using DicomFile file = DicomFile.Open(path, options);
            Should.Throw<DicomException>(() => file.ToArray(s_explicit)).Message.ShouldContain("StopBefore");
        }
    }

    [Fact]
    public void Meta_information_does_not_go_into_the_data_set()
    {
        DataSet dataSet = Made.EveryVR();
        dataSet.Set(Attributes.SourceApplicationEntityTitle, "ME");
        Should.Throw<DicomException>(() => new DicomFile(dataSet, s_explicit).ToArray(s_explicit)).Message.ShouldContain("(0002,0016)");
    }

    /// <summary>A file as another program might have written it.</summary>
    private static byte[] Foreign(TransferSyntax syntax, byte[]? preamble = null)
    {
        DataSet dataSet = Made.EveryVR();
        byte[] start = new byte[128];
        (preamble ?? "hello"u8.ToArray()).CopyTo(start, 0);
        var meta = new DataSet();
        meta.SetBytes(new Tag(0x00020001), VR.OB, new byte[] { 0, 1 });
        meta.Set(Attributes.MediaStorageSOPClassUID, SopClasses.RawDataStorage);
        meta.Set(Attributes.MediaStorageSOPInstanceUID, new Uid("1.2.3.4"));
        meta.Set(Attributes.TransferSyntaxUID, syntax.Uid);
        meta.Set(Attributes.ImplementationClassUID, new Uid("1.2.999"));
        meta.Set(Attributes.SourceApplicationEntityTitle, "SENDER");
        return
        [
            .. start, .. "DICM"u8, .. meta.Encode(s_explicit, new DicomWriteOptions { GroupLengths = GroupLengths.Added }).ToArray(),
            .. dataSet.Encode(syntax, new DicomWriteOptions { Lengths = LengthEncoding.Undefined }).ToArray(),
        ];
    }

    private string Write(byte[] bytes)
    {
        string path = Path.Combine(_folder.FullName, "file.dcm");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
