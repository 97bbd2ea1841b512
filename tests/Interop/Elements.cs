using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Interop;

/// <summary>Compares data sets element by element, for those that went through a program that encodes anew.</summary>
public static class Elements
{
    /// <summary>Asserts that both have the same elements with the same values; group lengths and data set trailing padding aside, which re-encoding changes.</summary>
    public static void ShouldBeEqual(DataSet actual, DataSet expected, string path = "")
    {
        DataElement[] left = Significant(actual);
        DataElement[] right = Significant(expected);
        left.Select(element => element.Tag).ShouldBe(right.Select(element => element.Tag), $"elements of {path}");
        foreach ((DataElement one, DataElement other) in left.Zip(right))
        {
            string at = $"{path}{one.Tag}";
            if (one.IsSequence || other.IsSequence)
            {
                one.Items.Count.ShouldBe(other.Items.Count, at);
                for (int i = 0; i < one.Items.Count; i++)
                {
                    ShouldBeEqual(one.Items[i], other.Items[i], $"{at}[{i}].");
                }
            }
            else if (one.IsEncapsulated)
            {
                one.FragmentCount.ShouldBe(other.FragmentCount, at);
                for (int i = 0; i < one.FragmentCount; i++)
                {
                    one.ReadFragment(i).Span.SequenceEqual(other.ReadFragment(i).Span).ShouldBeTrue($"{at} fragment {i}");
                }
            }
            else
            {
                (Trimmed(one).SequenceEqual(Trimmed(other)) || AreSameNumbers(one, other)).ShouldBeTrue($"{at}: {one.GetString()} is not {other.GetString()}");
            }
        }
    }

    // dcmtk pads text with other characters than some writers do.
    private static ReadOnlySpan<byte> Trimmed(DataElement element) => element.Bytes.Span.TrimEnd([(byte)0, (byte)' ']);

    // odil writes decimal strings anew: .5 for 0.5.
    private static bool AreSameNumbers(DataElement one, DataElement other) => one.VR == VR.DS && other.VR == VR.DS && Numbers(one).SequenceEqual(Numbers(other));

    private static IEnumerable<decimal> Numbers(DataElement element) => element.GetStrings().Select(text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static DataElement[] Significant(DataSet dataSet) =>
        [.. dataSet.Where(element => element.Tag.Element != 0 && element.Tag != Attributes.DataSetTrailingPadding)];
}
