using Gantry.Cli.Tests;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Interop.Objects;

/// <summary>What older equipment made and the standard has retired is stored and given back as it came; who asks is told that it is retired.</summary>
public sealed class RetiredClassTests(EveryClassTests.Archive archive) : IClassFixture<EveryClassTests.Archive>
{
    private static readonly CancellationToken s_cancellation = TestContext.Current.CancellationToken;

    public static TheoryData<string> Classes =>
    [
        SopClasses.StandaloneCurveStorage.Value, SopClasses.StandaloneOverlayStorage.Value, SopClasses.StandaloneModalityLUTStorage.Value, SopClasses.StandaloneVOILUTStorage.Value,
    ];

    [Theory, MemberData(nameof(Classes)), Trait("Ledger", "R012"), Trait("Ledger", "R013"), Trait("Ledger", "R014")]
    public async Task IsStoredWithAWarningAndGivenBackAsItCame(string sopClass)
    {
        ClassExample byWeb = Make(sopClass, 1), byAssociation = Make(sopClass, 2);
        await archive.StoreByWebAsync(byWeb);
        await archive.StoreByAssociationAsync(byAssociation);
        foreach (DataSet dataSet in (DataSet[])[byWeb.DataSet, byAssociation.DataSet])
        {
            await archive.ShouldFindAsync(dataSet);
            (await archive.ReceivedAsync(dataSet)).AsSpan().EndsWith(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray()).ShouldBeTrue("it is given back as it came");
        }

        using Scratch scratch = new();
        await new DicomFile(byWeb.DataSet).SaveAsync(scratch["a.dcm"], TransferSyntax.ExplicitVRLittleEndian, s_cancellation);
        Run validated = await Run.GantryAsync("validate", scratch["a.dcm"]);
        validated.ExitCode.ShouldBe(0, validated.Output);
        validated.Output.ShouldContain("retired-class");
    }

    [Fact, Trait("Ledger", "R012")]
    public async Task CurvesInAnImageAreReadAndKept()
    {
        DataSet image = Studies.Series(1, "CURVES", seed: 71)[0];
        SetCurve(image, 0x5000);
        SetCurve(image, 0x501E);
        ClassExample example = new(image, null);
        await archive.StoreByAssociationAsync(example);

        DataSet back = DicomFile.Parse(await archive.ReceivedAsync(image)).DataSet;

        foreach (ushort group in (ushort[])[0x5000, 0x501E])
        {
            back.TryGetElement(new Tag(group, 0x3000), out DataElement data).ShouldBeTrue();
            (data.VR, data.Bytes.Length).ShouldBe((VR.OW, 8));
            back.GetString(new Tag(group, 0x0010)).ShouldBe("4");
            DicomDictionary.Default.TryGet(new Tag(group, 0x3000), out DictionaryEntry? entry).ShouldBeTrue();
            entry!.IsRetired.ShouldBeTrue();
        }
    }

    private static ClassExample Make(string sopClass, int number)
    {
        DataSet dataSet = PhantomRecipes.All[0].Create(new PhantomStudy(DemoStudies.French, "retired/" + sopClass, new DateOnly(1999, 1, 5), new TimeOnly(8, 15), "Étude"), instanceNumber: number);
        foreach (Tag image in dataSet.Select(element => element.Tag).Where(tag => tag.Group is 0x0028 or 0x7FE0).ToArray())
        {
            dataSet.Remove(image);
        }

        dataSet.Set(Attributes.SOPClassUID, new Uid(sopClass));
        switch (sopClass)
        {
            case "1.2.840.10008.5.1.4.1.1.9":
                SetCurve(dataSet, 0x5000);
                break;
            case "1.2.840.10008.5.1.4.1.1.8":
                dataSet.Set(new Tag(0x6000, 0x0010), VR.US, "4");
                dataSet.Set(new Tag(0x6000, 0x0011), VR.US, "4");
                dataSet.Set(new Tag(0x6000, 0x0040), VR.CS, "G");
                dataSet.Set(new Tag(0x6000, 0x0050), VR.SS, "1", "1");
                dataSet.Set(new Tag(0x6000, 0x0100), VR.US, "1");
                dataSet.Set(new Tag(0x6000, 0x0102), VR.US, "0");
                dataSet.SetBytes(new Tag(0x6000, 0x3000), VR.OW, new byte[] { 0x69, 0x96 });
                break;
            default:
                DataSet table = new();
                table.Set(Attributes.LUTDescriptor, VR.US, "2", "0", "8");
                table.Set(Attributes.ModalityLUTType, "US");
                table.SetBytes(Attributes.LUTData, VR.OW, new byte[] { 0, 255 });
                dataSet.SetItems(sopClass.EndsWith(".10", StringComparison.Ordinal) ? Attributes.ModalityLUTSequence : Attributes.VOILUTSequence, table);
                break;
        }

        return new ClassExample(dataSet, null);
    }

    private static void SetCurve(DataSet dataSet, ushort group)
    {
        dataSet.Set(new Tag(group, 0x0005), VR.US, "1");
        dataSet.Set(new Tag(group, 0x0010), VR.US, "4");
        dataSet.Set(new Tag(group, 0x0020), VR.CS, "ECG");
        dataSet.Set(new Tag(group, 0x0103), VR.US, "0");
        dataSet.SetBytes(new Tag(group, 0x3000), VR.OW, new byte[] { 1, 0, 2, 0, 3, 0, 4, 0 });
    }
}
