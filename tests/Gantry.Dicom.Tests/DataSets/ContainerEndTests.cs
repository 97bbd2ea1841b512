using Gantry.Fuzzing;

namespace Gantry.Dicom.Tests.DataSets;

/// <summary>Sequences and items end where they were found to end, however they are ended and however much stands between their last element and their end.</summary>
public class ContainerEndTests
{
    [Theory]
    [InlineData(1, Chains.Ending.Length)]
    [InlineData(1, Chains.Ending.LengthAfterRest)]
    [InlineData(1, Chains.Ending.Delimiter)]
    [InlineData(15, Chains.Ending.Delimiter)]
    [InlineData(16, Chains.Ending.Delimiter)]
    [InlineData(17, Chains.Ending.Delimiter)]
    [InlineData(64, Chains.Ending.Length)]
    [InlineData(64, Chains.Ending.LengthAfterRest)]
    [InlineData(64, Chains.Ending.Delimiter)]
    public void AChainIsCopiedAsItCameBesideWhatIsChanged(int depth, Chains.Ending ending)
    {
        foreach (Chains.Core core in Enum.GetValues<Chains.Core>())
        {
            byte[] chain = Chains.Unit(depth, isExplicit: true, core, () => ending);
            DataSet dataSet = DataSet.Parse(chain, TransferSyntax.ExplicitVRLittleEndian);
            DataElement outermost = dataSet.Single();
            outermost.Range.Length.ShouldBe(chain.Length - 12 - (ending == Chains.Ending.Delimiter ? 8 : 0));
            outermost.Items.Count.ShouldBe(1);
            Levels(outermost).ShouldBe(depth);

            dataSet.Set(Attributes.PatientID, "4711");
            byte[] written = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
            written.AsSpan(0, chain.Length).SequenceEqual(chain).ShouldBeTrue();
            written.Length.ShouldBe(chain.Length + 8 + 4);
        }
    }

    /// <summary>What is skipped at the end of a sequence belongs to it, though no row tells of it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(246)]
    [InlineData(248)]
    [InlineData(1000)]
    public void WhatIsSkippedBeforeTheEndBelongsToTheSequence(int skipped)
    {
        byte[] item = [0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0];
        byte[] rest = [0x08, 0x00, 0x60, 0x00, (byte)'C', (byte)'S', 0, 0, .. new byte[skipped]];
        byte[] sequence = [0x08, 0x00, 0x15, 0x11, (byte)'S', (byte)'Q', 0, 0, .. BitConverter.GetBytes(item.Length + rest.Length), .. item, .. rest];
        byte[] next = [0x10, 0x00, 0x10, 0x00, (byte)'P', (byte)'N', 2, 0, (byte)'A', (byte)' '];
        DataSet dataSet = DataSet.Parse((byte[])[.. sequence, .. next], TransferSyntax.ExplicitVRLittleEndian);
        dataSet.Findings.Single().Code.ShouldBe("not-an-item");
        dataSet.First().Range.ShouldBe(new ValueRange(12, item.Length + rest.Length));
        dataSet.First().Items.Single().IsEmpty.ShouldBeTrue();
        dataSet.GetString(Attributes.PatientName.Tag).ShouldBe("A");

        dataSet.Set(Attributes.PatientID, "4711");
        dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray().AsSpan().StartsWith((byte[])[.. sequence, .. next]).ShouldBeTrue();
    }

    private static int Levels(DataElement sequence)
    {
        int levels = 1;
        while (sequence.Items.Single().FirstOrDefault(element => element.IsSequence) is { Tag.Value: not 0 } inner)
        {
            sequence = inner;
            levels++;
        }

        return levels;
    }
}
