namespace Gantry.Dicom.Tests.Dictionary;

public class UidRegistryTests
{
    [Fact]
    public void Every_registered_identifier_is_found()
    {
        int count = 0;
        foreach (string line in File.ReadLines(Path.Combine(Standard.Tables.FindRepository(AppContext.BaseDirectory), "tools/standard/uids.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            UidRegistry.TryGet(new Uid(fields[0]), out UidEntry? entry).ShouldBeTrue(line);
            (entry.Uid.Value, entry.Name, entry.Keyword, entry.Kind, entry.IsRetired).ShouldBe((fields[0], fields[4], fields[3], fields[1], fields[2] == "R"));
            if (fields[3].Length > 0)
            {
                UidRegistry.TryGet(fields[3], out UidEntry? byKeyword).ShouldBeTrue(line);
                byKeyword.Keyword.ShouldBe(fields[3]);
            }

            count++;
        }

        count.ShouldBeGreaterThan(1900);
    }

    [Fact]
    public void Others_are_not_found()
    {
        UidRegistry.TryGet(new Uid("1.2.3"), out _).ShouldBeFalse();
        UidRegistry.TryGet(default(Uid), out _).ShouldBeFalse();
        UidRegistry.TryGet("NoSuchThing", out _).ShouldBeFalse();
    }

    [Fact]
    public void Storage_classes_are_those_whose_instances_are_stored()
    {
        SopClasses.IsStorage(SopClasses.CTImageStorage).ShouldBeTrue();
        SopClasses.IsStorage(SopClasses.MacularGridThicknessAndVolumeReportStorage).ShouldBeTrue();
        SopClasses.IsStorage(SopClasses.HardcopyColorImageStorage).ShouldBeTrue();
        SopClasses.IsStorage(SopClasses.RTBeamsDeliveryInstructionStorage).ShouldBeTrue();
        SopClasses.IsStorage(SopClasses.Verification).ShouldBeFalse();
        SopClasses.IsStorage(SopClasses.StorageCommitmentPushModel).ShouldBeFalse();
        SopClasses.IsStorage(SopClasses.MediaStorageDirectoryStorage).ShouldBeFalse();
        SopClasses.IsStorage(SopClasses.StudyRootQueryRetrieveInformationModelFind).ShouldBeFalse();
        SopClasses.IsStorage(default).ShouldBeFalse();
        SopClasses.Storage.Count.ShouldBeGreaterThan(190);
        SopClasses.Storage.Distinct().Count().ShouldBe(SopClasses.Storage.Count);
    }
}
