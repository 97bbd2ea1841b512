using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.Properties;

/// <summary>What is set as a typed value is read as the same typed value, in every byte order.</summary>
[Trait("Ledger", "R175")]
public class TypedValueProperties
{
    private static readonly Gen<DateTime> s_moments = from days in Gen.Choose(0, 3_652_058)
                                                      from seconds in Gen.Choose(0, 86_399)
                                                      from microseconds in Gen.Choose(0, 999_999)
                                                      select DateTime.MinValue.AddDays(days).AddSeconds(seconds).AddMicroseconds(microseconds);

    private static readonly Gen<DicomTime> s_times = from moment in s_moments
                                                     from digits in Gen.Elements(2, 4, 6, 7, 8, 9, 10, 11, 12)
                                                     select DicomTime.Parse(new DicomTime(TimeOnly.FromDateTime(moment), digits).ToString());

    private static readonly Gen<DicomDateTime> s_dateTimes = from moment in s_moments
                                                             from digits in Gen.Elements(4, 6, 8, 10, 12, 14, 15, 20)
                                                             from minutes in Gen.Choose(-12 * 60, 14 * 60)
                                                             from hasOffset in Gen.Elements(true, false)
                                                             select DicomDateTime.Parse(new DicomDateTime(moment, hasOffset ? TimeSpan.FromMinutes(minutes) : null, digits).ToString());

    [Fact]
    public void Numbers_in_binary()
    {
        Same(ArbMap.Default.GeneratorFor<ushort>(), VR.US);
        Same(ArbMap.Default.GeneratorFor<short>(), VR.SS);
        Same(ArbMap.Default.GeneratorFor<uint>(), VR.UL);
        Same(ArbMap.Default.GeneratorFor<int>(), VR.SL);
        Same(ArbMap.Default.GeneratorFor<ulong>(), VR.UV);
        Same(ArbMap.Default.GeneratorFor<long>(), VR.SV);
        Same(ArbMap.Default.GeneratorFor<float>(), VR.FL);
        Same(ArbMap.Default.GeneratorFor<double>(), VR.FD);
        Same(ArbMap.Default.GeneratorFor<byte>().ArrayOf().Select(bytes => (byte)bytes.Length), VR.OB, isPadded: true);
        Same(ArbMap.Default.GeneratorFor<ushort>(), VR.OW);
        Same(ArbMap.Default.GeneratorFor<uint>(), VR.OL);
        Same(ArbMap.Default.GeneratorFor<ulong>(), VR.OV);
        Same(ArbMap.Default.GeneratorFor<float>(), VR.OF);
        Same(ArbMap.Default.GeneratorFor<double>(), VR.OD);
        Same(ArbMap.Default.GeneratorFor<uint>().Select(value => new Tag(value)), VR.AT);
    }

    [Fact]
    public void Numbers_in_text()
    {
        Same(ArbMap.Default.GeneratorFor<int>(), VR.IS);
        Same(Gen.Choose(-999_999_999, 999_999_999).SelectMany(digits => Gen.Choose(0, 6).Select(scale => new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale))), VR.DS);
        Same(Gen.Choose(-999_999_999, 999_999_999).Select(digits => digits / 1024.0).Where(number => number.ToString("R", CultureInfo.InvariantCulture).Length <= 16), VR.DS);
    }

    [Fact]
    public void Dates_times_and_ages()
    {
        Same(s_moments.Select(DateOnly.FromDateTime), VR.DA);
        Same(s_moments.Select(TimeOnly.FromDateTime), VR.TM);
        Same(s_times, VR.TM);
        Same(s_dateTimes, VR.DT);
        Same(Gen.Choose(0, 999).SelectMany(count => Gen.Elements(Enum.GetValues<AgeUnit>()).Select(unit => new Age(count, unit))), VR.AS);
    }

    [Fact]
    public void Ranges()
    {
        Same(Range(s_moments.Select(DateOnly.FromDateTime)), VR.DA);
        Same(Range(s_times), VR.TM);

        // Without offsets: after a year, -0500 may be one.
        Same(Range(s_dateTimes.Where(value => value.Offset is null && value.Precision > 8)), VR.DT);

        static Gen<MatchingRange<T>> Range<T>(Gen<T> values)
            where T : struct =>
            from one in values from other in values from shape in Gen.Choose(0, 3)
            select shape switch { 0 => new MatchingRange<T>(one, one), 1 => new MatchingRange<T>(one, null), 2 => new MatchingRange<T>(null, other), _ => new MatchingRange<T>(one, other) };
    }

    [Fact]
    public void Names_and_identifiers()
    {
        CharacterSet utf8 = CharacterSet.Utf8;
        Same(ValueGenerator.Value(VR.PN, utf8).Select(PersonName.Parse).Where(name => !name.IsEmpty), VR.PN);
        Same(ValueGenerator.Value(VR.UI, utf8).Select(text => new Uid(text)), VR.UI);
        Same(ValueGenerator.Value(VR.LO, utf8), VR.LO);
    }

    [Fact]
    public void A_mapped_identifier_is_valid_and_the_same_again() => Check.One(PropertyRuns.Config, Prop.ForAll<byte[], NonEmptyString>((secret, text) =>
    {
        byte[] key = [1, .. secret];
        Uid mapped = new UidMapping(key).Map(new Uid(text.Get));
        mapped.IsValid.ShouldBeTrue();
        new UidMapping(key).Map(new Uid(text.Get)).ShouldBe(mapped);
        new UidMapping([2, .. secret]).Map(new Uid(text.Get)).ShouldNotBe(mapped);
    }));

    [Fact]
    public void No_text_and_no_bytes_stop_the_rules() => Check.One(PropertyRuns.Config, Prop.ForAll<string, byte[]>((text, bytes) =>
    {
        foreach (VR vr in Enum.GetValues<VR>())
        {
            _ = ValueRules.Fault(text ?? string.Empty, vr);
            _ = ValueRules.LengthFault(bytes.Length, vr);
            DataSet dataSet = new();
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO 2022 IR 100");
            dataSet.SetBytes(new Tag(0x00091001), vr, bytes);
            _ = ValueRules.Check(dataSet);
            _ = dataSet.GetStrings(new Tag(0x00091001));
        }
    }));

    private static void Same<T>(Gen<T> values, VR vr, bool isPadded = false) => Check.One(PropertyRuns.Config.WithMaxTest(PropertyRuns.Config.MaxTest / 3), Prop.ForAll(
        values.NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary(), Gen.Elements(TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian).ToArbitrary(), (given, syntax) =>
        {
            Attribute<T> attribute = new(new Tag(0x00091001), vr);
            DataSet dataSet = new();
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
            dataSet.SetValues(attribute, given);
            DataSet read = DataSet.Parse(dataSet.Encode(syntax).ToArray(), syntax);
            read.GetValues(attribute).Take(isPadded ? given.Length : int.MaxValue).ShouldBe(given);
            dataSet.GetValues(attribute).Take(isPadded ? given.Length : int.MaxValue).ShouldBe(given);
        }));
}
