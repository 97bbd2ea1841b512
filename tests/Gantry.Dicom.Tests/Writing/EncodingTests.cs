namespace Gantry.Dicom.Tests.Writing;

public class EncodingTests
{
    [Theory]
    [InlineData("1.2.840.10008.1.2", "DF07", "DF070000")]
    [InlineData("1.2.840.10008.1.2.1", "DF07", "DF070000")]
    [InlineData("1.2.840.10008.1.2.2", "07DF", "000007DF")]
    [Trait("Ledger", "R167")]
    [Trait("Ledger", "R075")]
    public void The_number_2015_is_written_with_the_byte_order_of_the_syntax(string syntax, string twoBytes, string fourBytes)
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.Rows, (ushort)2015);
        Convert.ToHexString(dataSet.Encode(TransferSyntax.Of(new Uid(syntax))!).ToArray().AsSpan(8)).ShouldBe(twoBytes);

        dataSet = new DataSet();
        dataSet.Set(Attributes.SimpleFrameList, 2015u);
        Convert.ToHexString(dataSet.Encode(TransferSyntax.Of(new Uid(syntax))!).ToArray().AsSpan(8)).ShouldBe(fourBytes);
    }

    [Fact]
    [Trait("Ledger", "R039")]
    [Trait("Ledger", "R075")]
    [Trait("Ledger", "R168")]
    public void Every_value_is_the_same_after_any_change_of_syntax_and_lengths()
    {
        DataSet made = Made.EveryVR();
        string[] expected = [Made.Describe(made, false), Made.Describe(made)];
        foreach (TransferSyntax first in Made.NativeSyntaxes)
        {
            foreach (LengthEncoding firstLengths in Enum.GetValues<LengthEncoding>())
            {
                DataSet once = DataSet.Parse(made.Encode(first, new DicomWriteOptions { Lengths = firstLengths }).ToArray(), first);
                once.Findings.ShouldBeEmpty();
                foreach (TransferSyntax second in Made.NativeSyntaxes)
                {
                    foreach (LengthEncoding lengths in Enum.GetValues<LengthEncoding>())
                    {
                        DataSet twice = DataSet.Parse(once.Encode(second, new DicomWriteOptions { Lengths = lengths }).ToArray(), second);
                        twice.Findings.ShouldBeEmpty();

                        // Private elements lose their representation in implicit encoding.
                        bool tellsVR = first.IsExplicit && second.IsExplicit;
                        Made.Describe(twice, tellsVR).ShouldBe(expected[tellsVR ? 1 : 0]);
                    }
                }
            }
        }
    }

    [Fact]
    public void Nothing_changes_where_nothing_is_asked_for()
    {
        foreach (TransferSyntax syntax in Made.NativeSyntaxes.Where(syntax => !syntax.IsDeflated))
        {
            foreach (LengthEncoding lengths in Enum.GetValues<LengthEncoding>())
            {
                byte[] bytes = Made.EveryVR().Encode(syntax, new DicomWriteOptions { Lengths = lengths }).ToArray();
                DataSet.Parse(bytes, syntax).Encode(syntax).ToArray().ShouldBe(bytes);

                // And back again from any other syntax, lengths kept as they were.
                DataSet explicitLittle = DataSet.Parse(DataSet.Parse(bytes, syntax).Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
                explicitLittle.Encode(syntax).ToArray().ShouldBe(bytes);
            }
        }
    }

    [Fact]
    public void Lengths_are_as_asked_for_at_every_level_and_otherwise_as_they_were()
    {
        foreach (TransferSyntax syntax in Made.NativeSyntaxes.Where(syntax => !syntax.IsDeflated))
        {
            byte[] defined = Made.EveryVR().Encode(syntax, new DicomWriteOptions { Lengths = LengthEncoding.Defined }).ToArray();
            byte[] undefined = Made.EveryVR().Encode(syntax, new DicomWriteOptions { Lengths = LengthEncoding.Undefined }).ToArray();
            Made.Delimiters(defined, syntax).ShouldAllBe(end => end.Delimiter == 0);
            Made.Delimiters(undefined, syntax).ShouldAllBe(end => end.Delimiter == 8);
            Made.Delimiters(undefined, syntax).Count.ShouldBe(Made.Delimiters(defined, syntax).Count);
            DataSet.Parse(undefined, syntax).Encode(syntax, new DicomWriteOptions { Lengths = LengthEncoding.Defined }).ToArray().ShouldBe(defined);
            DataSet.Parse(defined, syntax).Encode(syntax, new DicomWriteOptions { Lengths = LengthEncoding.Undefined }).ToArray().ShouldBe(undefined);
        }

        // A sequence of undefined length with items of defined length, and the other way round, in the order of their ends.
        byte[] mixed = Convert.FromHexString(
            "08001511" + "53510000" + "FFFFFFFF" + "FEFF00E0" + "00000000" + "FEFFDDE0" + "00000000"
            + "08004011" + "53510000" + "10000000" + "FEFF00E0" + "FFFFFFFF" + "FEFF0DE0" + "00000000");
        DataSet parsed = DataSet.Parse(mixed, TransferSyntax.ExplicitVRLittleEndian);
        parsed.Findings.ShouldBeEmpty();
        byte[] converted = parsed.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray();
        Made.Delimiters(converted, TransferSyntax.ImplicitVRLittleEndian).Select(end => end.Delimiter).ShouldBe([0u, 8u, 8u, 0u]);
    }

    [Fact]
    public void Group_lengths_are_dropped_kept_right_or_added_everywhere()
    {
        DataSet made = Made.EveryVR();
        made.Set(new Tag(0x00080000), VR.UL, "1");
        made.Items(Attributes.ReferencedSeriesSequence)[0].Set(new Tag(0x00200000), VR.UL, "1");
        foreach (TransferSyntax syntax in Made.NativeSyntaxes)
        {
            DataSet kept = Again(made, syntax, GroupLengths.Kept);
            GroupLengthsOf(kept).ShouldBe([new Tag(0x00080000)]);
            kept.Items(Attributes.ReferencedSeriesSequence)[0].GetString(new Tag(0x00200000)).ShouldNotBe("1");
            Made.Describe(kept, false).ShouldBe(Made.Describe(Again(kept, syntax, GroupLengths.Dropped), false));

            DataSet dropped = Again(kept, syntax, GroupLengths.Dropped);
            GroupLengthsOf(dropped).ShouldBeEmpty();
            GroupLengthsOf(dropped.Items(Attributes.ReferencedSeriesSequence)[0]).ShouldBeEmpty();

            DataSet added = Again(dropped, syntax, GroupLengths.Added);
            GroupLengthsOf(added).Select(tag => (int)tag.Group).ShouldBe(dropped.Select(element => (int)element.Tag.Group).Distinct());
            GroupLengthsOf(added.Items(Attributes.ReferencedSeriesSequence)[0]).Count().ShouldBe(2);
            foreach (DataSet dataSet in (DataSet[])[kept, added])
            {
                ShouldBeRight(dataSet);
            }
        }

        static DataSet Again(DataSet dataSet, TransferSyntax syntax, GroupLengths groupLengths) =>
            DataSet.Parse(dataSet.Encode(syntax, new DicomWriteOptions { GroupLengths = groupLengths }).ToArray(), syntax);

        static IEnumerable<Tag> GroupLengthsOf(DataSet dataSet) => dataSet.Select(element => element.Tag).Where(tag => tag.IsGroupLength);

        static void ShouldBeRight(DataSet dataSet)
        {
            // A group ends where the first element of another one starts: at most 12 bytes before its value.
            foreach (Tag tag in GroupLengthsOf(dataSet))
            {
                dataSet.TryGetElement(tag, out DataElement length).ShouldBeTrue();
                long end = length.Range.Offset + 4 + uint.Parse(length.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
                DataElement? next = dataSet.Cast<DataElement?>().FirstOrDefault(element => element!.Value.Tag.Group > tag.Group);
                if (next is { } first)
                {
                    (first.Range.Offset - end).ShouldBeInRange(8, 12);
                }
            }
        }
    }

    [Fact]
    public void Unchanged_parts_keep_even_a_wrong_group_length()
    {
        byte[] bytes = Convert.FromHexString("08000000" + "554C0400" + "99000000" + "08006000" + "43530200" + "4F54");
        DataSet parsed = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        parsed.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray().ShouldBe(bytes);
        parsed.Set(Attributes.Modality, "CTX");
        DataSet.Parse(parsed.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian).GetString(new Tag(0x00080000)).ShouldBe("12");
    }

    [Fact]
    public void Trailing_padding_is_kept_or_dropped()
    {
        DataSet made = Made.EveryVR();
        made.SetBytes(new Tag(0xFFFCFFFC), VR.OB, new byte[100]);
        byte[] bytes = made.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        DataSet parsed = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        parsed.Encode(TransferSyntax.ImplicitVRLittleEndian).Length.ShouldBeGreaterThan(100);
        DataSet dropped = DataSet.Parse(parsed.Encode(TransferSyntax.ExplicitVRLittleEndian, new DicomWriteOptions { DropsTrailingPadding = true }).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        dropped.Contains(new Tag(0xFFFCFFFC)).ShouldBeFalse();
        dropped.Count().ShouldBe(parsed.Count() - 1);
    }

    [Fact]
    public void Values_of_UN_stay_or_become_what_the_dictionary_knows()
    {
        // Rows, a sequence and private elements, all as UN.
        DataSet made = new();
        made.SetBytes(Attributes.Rows, VR.UN, new byte[] { 0xDF, 0x07 });
        made.SetBytes(Attributes.PatientName, VR.UN, "Doe^Jane"u8.ToArray());
        made.SetBytes(Attributes.ReferencedSeriesSequence, VR.UN, Convert.FromHexString("FEFF00E0" + "10000000" + "20000E00" + "08000000" + "312E322E332E3400"));
        made.SetBytes(Attributes.ReferencedStudySequence, VR.UN, "no sequence at all"u8.ToArray());
        made.SetBytes(Attributes.RealWorldValueSlope, VR.UN, new byte[10]);
        made.Set(new Tag(0x0009, 0x0010), VR.LO, "SOMEBODY 1.0");
        made.SetBytes(new Tag(0x0009, 0x1001), VR.UN, new byte[] { 1, 2, 3, 4 });
        foreach (TransferSyntax syntax in Made.NativeSyntaxes.Where(syntax => syntax.IsExplicit))
        {
            DataSet kept = DataSet.Parse(made.Encode(syntax).ToArray(), syntax);
            kept.Where(element => element.Tag != new Tag(0x0009, 0x0010)).ShouldAllBe(element => element.VR == VR.UN);
            kept.GetString(Attributes.Rows).ShouldBe("2015");
            foreach (TransferSyntax target in Made.NativeSyntaxes.Where(target => target.IsExplicit))
            {
                DataSet still = DataSet.Parse(kept.Encode(target).ToArray(), target);
                still.GetString(Attributes.Rows).ShouldBe("2015");

                DataSet resolved = DataSet.Parse(kept.Encode(target, new DicomWriteOptions { ResolvesUnknown = true }).ToArray(), target);
                resolved.Findings.ShouldBeEmpty();
                resolved.TryGetElement(Attributes.Rows, out DataElement rows).ShouldBeTrue();
                rows.VR.ShouldBe(VR.US);
                resolved.GetString(Attributes.Rows).ShouldBe("2015");
                resolved.GetString(Attributes.PatientName).ShouldBe("Doe^Jane");
                resolved.Items(Attributes.ReferencedSeriesSequence)[0].GetString(Attributes.SeriesInstanceUID).ShouldBe("1.2.3.4");
                foreach (Tag tag in (Tag[])[Attributes.ReferencedStudySequence, Attributes.RealWorldValueSlope, new Tag(0x0009, 0x1001)])
                {
                    resolved.TryGetElement(tag, out DataElement unknown).ShouldBeTrue();
                    unknown.VR.ShouldBe(VR.UN, tag.ToString());
                }
            }
        }
    }

    [Fact]
    public void What_does_not_fit_16_bits_is_UN_and_little_endian_in_every_syntax()
    {
        var made = new DataSet();
        made.SetBytes(Attributes.Rows, VR.US, Enumerable.Range(0, 70_000).Select(i => (byte)i).ToArray());
        DataSet big = DataSet.Parse(made.Encode(TransferSyntax.ExplicitVRBigEndian).ToArray(), TransferSyntax.ExplicitVRBigEndian);
        DataSet little = DataSet.Parse(big.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        little.Single().VR.ShouldBe(VR.UN);
        little.GetStrings(Attributes.Rows).ShouldBe(made.GetStrings(Attributes.Rows));
        big.GetStrings(Attributes.Rows).ShouldBe(made.GetStrings(Attributes.Rows));
    }

    [Fact]
    public void A_private_sequence_stays_one_where_no_representation_is_written()
    {
        var item = new DataSet();
        item.Set(Attributes.PatientID, "4711");
        var made = new DataSet();
        made.Set(new Tag(0x0009, 0x0010), VR.LO, "SOMEBODY 1.0");
        made.SetItems(new Tag(0x0009, 0x1001), item);
        DataSet parsed = DataSet.Parse(made.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        foreach (DataSet dataSet in (DataSet[])[made, parsed])
        {
            DataSet read = DataSet.Parse(dataSet.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray(), TransferSyntax.ImplicitVRLittleEndian);
            read.Items(new Tag(0x0009, 0x1001)).Single().GetString(Attributes.PatientID).ShouldBe("4711");
        }
    }

    [Fact]
    public void Another_codec_is_not_what_a_new_name_makes()
    {
        var made = new DataSet();
        made.SetFragments(Attributes.PixelData, VR.OB, [default, new byte[] { 1, 2 }]);
        DataSet jpeg = DataSet.Parse(made.Encode(TransferSyntax.JPEGBaseline8Bit).ToArray(), TransferSyntax.JPEGBaseline8Bit);
        jpeg.Encode(TransferSyntax.JPEGBaseline8Bit).Length.ShouldBeGreaterThan(0);
        Should.Throw<DicomException>(() => jpeg.Encode(TransferSyntax.RLELossless)).Message.ShouldContain("codec");
    }
}
