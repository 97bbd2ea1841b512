namespace Gantry.Dicom.Tests.Values;

[Trait("Ledger", "R175")]
public class EveryVRTests
{
    public static TheoryData<string> Syntaxes => ["1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"];

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void All_34_value_representations_come_back_from_an_encoded_data_set(string uid)
    {
        TransferSyntax syntax = TransferSyntax.Of(new Uid(uid));
        DataSet dataSet = new();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        uint tag = 0x00111001;
        foreach (VR vr in Enum.GetValues<VR>().Where(vr => vr != VR.None))
        {
            Tag at = new(tag++);
            if (vr == VR.SQ)
            {
                DataSet item = new();
                item.Set(Attributes.PatientID, "4711");
                dataSet.SetItems(at, item);
            }
            else if (vr.IsBinary())
            {
                dataSet.SetBytes(at, vr, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
            }
            else
            {
                dataSet.Set(at, vr, Example(vr));
            }
        }

        DataSet back = DataSet.Parse(dataSet.Encode(syntax).ToArray(), syntax);
        int count = 0;
        foreach (DataElement element in back.Where(element => element.Tag.Group == 0x0011))
        {
            element.VR.ShouldBe(Enum.GetValues<VR>()[++count]);
            if (element.IsSequence)
            {
                element.Items.ShouldHaveSingleItem().GetString(Attributes.PatientID).ShouldBe("4711");
            }
            else if (!element.VR.IsBinary())
            {
                element.GetStrings().ShouldBe([Example(element.VR)]);
            }
            else
            {
                byte[] expected = [1, 2, 3, 4, 5, 6, 7, 8];
                byte[] bytes = element.Bytes.ToArray();
                for (int i = 0; element.IsBigEndian && i < 8; i += element.VR.UnitSize())
                {
                    Array.Reverse(bytes, i, element.VR.UnitSize());
                }

                bytes.ShouldBe(expected);
            }
        }

        count.ShouldBe(34);
    }

    private static string Example(VR vr) => vr switch
    {
        VR.AS => "023Y",
        VR.AT => "00100020",
        VR.CS => "ORIGINAL",
        VR.DA => "20260131",
        VR.DS or VR.FD or VR.FL => "-12.5",
        VR.DT => "20260131142536.5+0100",
        VR.IS or VR.SL or VR.SS or VR.SV => "-7",
        VR.PN => "Müller^Jörg",
        VR.TM => "142536",
        VR.UI => "1.2.3",
        VR.UL or VR.US or VR.UV => "2015",
        VR.AE or VR.UR => "A",
        _ => "é",
    };
}
