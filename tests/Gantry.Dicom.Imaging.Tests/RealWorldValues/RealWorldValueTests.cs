namespace Gantry.Dicom.Imaging.Tests.RealWorldValues;

public class RealWorldValueTests
{
    private static readonly CodedConcept s_units = new("mm2/s", "UCUM", "square millimeter per second");
    private static readonly CodedConcept s_quantity = new("113041", "DCM", "Apparent Diffusion Coefficient");

    [Fact]
    public void A_line_gives_values_with_units_and_quantity()
    {
        DataSet image = Images.Create(1, 3, Images.Words(-5, 0, 1500), 16, signed: true);
        image.SetItems(Attributes.RealWorldValueMappingSequence, Line(-5, 1000, 0.5, 10));

        PixelValues values = PixelValues.Read(image);

        values.StoredAt(0, 0).ShouldBe(-5);
        values.RealWorldAt(0, 0).ShouldBe([new RealWorldValue(7.5, s_units, s_quantity, "ADC")]);
        values.RealWorldAt(1, 0)[0].Value.ShouldBe(10);
        values.RealWorldAt(2, 0).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => values.StoredAt(3, 0));
    }

    [Fact]
    public void A_signed_range_is_read_without_explicit_value_representations_too()
    {
        DataSet image = Images.Create(1, 1, Images.Words(-5), 16, signed: true);
        image.SetItems(Attributes.RealWorldValueMappingSequence, Line(-10, 10, 2, 0));
        PixelValues.Read(Images.Encoded(image, TransferSyntax.ImplicitVRLittleEndian)).RealWorldAt(0, 0)[0].Value.ShouldBe(-10);
    }

    [Fact]
    public void A_table_gives_values_and_has_to_have_one_for_each()
    {
        DataSet table = Line(4, 6, 1, 0);
        table.Remove(Attributes.RealWorldValueSlope);
        table.Remove(Attributes.RealWorldValueIntercept);
        table.SetValues(Attributes.RealWorldValueLUTData, 0.1, 0.7, 0.2);
        DataSet image = Images.Create(1, 4, [3, 4, 5, 6]);
        image.SetItems(Attributes.RealWorldValueMappingSequence, table);

        PixelValues values = PixelValues.Read(image);
        Enumerable.Range(0, 4).Select(column => values.RealWorldAt(column, 0) is [var value] ? value.Value : double.NaN).ShouldBe([double.NaN, 0.1, 0.7, 0.2]);
        Renderer.Render(image, 1, new RenderOptions { RealWorldValues = true }).Pixels.ShouldBe([0, 0, 255, 43]);

        table.SetValues(Attributes.RealWorldValueLUTData, 0.1, 0.7);
        image.SetItems(Attributes.RealWorldValueMappingSequence, table);
        Should.Throw<DicomException>(() => PixelValues.Read(image)).Message.ShouldContain("(0040,9212)");
    }

    [Fact]
    public void A_frame_has_its_own_mappings_before_those_of_all()
    {
        DataSet image = Images.Create(1, 1, [10, 10], frames: 2);
        DataSet shared = new(), own = new();
        shared.SetItems(Attributes.RealWorldValueMappingSequence, Line(0, 255, 2, 0));
        own.SetItems(Attributes.RealWorldValueMappingSequence, Line(0, 255, 3, 0), Line(0, 255, 4, 0));
        image.SetItems(Attributes.SharedFunctionalGroupsSequence, shared);
        image.SetItems(Attributes.PerFrameFunctionalGroupsSequence, new DataSet(), own);

        PixelValues.Read(image, 1).RealWorldAt(0, 0).Select(value => value.Value).ShouldBe([20]);
        PixelValues.Read(image, 2).RealWorldAt(0, 0).Select(value => value.Value).ShouldBe([30, 40]);
    }

    [Fact]
    public void A_mapping_can_be_an_object_of_its_own()
    {
        DataSet image = Images.Create(1, 1, [10]);
        Uid uid = Uid.New();
        image.Set(Attributes.SOPInstanceUID, uid);
        DataSet reference = new(), item = new(), mapping = new();
        reference.Set(Attributes.ReferencedSOPInstanceUID, uid);
        item.SetItems(Attributes.ReferencedImageSequence, reference);
        item.SetItems(Attributes.RealWorldValueMappingSequence, Line(0, 255, 2, 1));
        mapping.SetItems(Attributes.ReferencedImageRealWorldValueMappingSequence, item);

        RealWorldValueMapping.Of(mapping, image).Select(found => found.Map(10)).ShouldBe([21]);
        image.Set(Attributes.SOPInstanceUID, Uid.New());
        RealWorldValueMapping.Of(mapping, image).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_parametric_map_without_window_shows_what_has_a_meaning(bool isDouble)
    {
        double[] values = [-99, 0.25, 0.5, 0.75, double.NaN];
        DataSet map = Images.Create(1, 5, [], isDouble ? 64 : 32);
        map.Remove(Attributes.PixelData);
        map.SetBytes(isDouble ? Attributes.DoubleFloatPixelData : Attributes.FloatPixelData, isDouble ? VR.OD : VR.OF,
            values.SelectMany(value => isDouble ? BitConverter.GetBytes(value) : BitConverter.GetBytes((float)value)).ToArray());
        map.Set(Attributes.SOPClassUID, SopClasses.ParametricMapStorage);
        DataSet mapping = Line(0, 1, 100, 0);
        mapping.Remove(Attributes.RealWorldValueFirstValueMapped);
        mapping.Remove(Attributes.RealWorldValueLastValueMapped);
        mapping.Set(Attributes.DoubleFloatRealWorldValueFirstValueMapped, 0);
        mapping.Set(Attributes.DoubleFloatRealWorldValueLastValueMapped, 1);
        map.SetItems(Attributes.RealWorldValueMappingSequence, mapping);

        Images.Render(map).ShouldBe([0, 0, 128, 255, 0]);
        Images.Render(map, new Window(0.5, 1, VoiFunction.LinearExact)).ShouldBe([0, 64, 128, 191, 0]);
        Renderer.Render(map, 1, new RenderOptions { RealWorldValues = true, Window = new Window(50, 100, VoiFunction.LinearExact) }).Pixels.ShouldBe([0, 64, 128, 191, 0]);
        PixelValues.Read(map).RealWorldAt(3, 0)[0].Value.ShouldBe(75);
    }

    [Fact]
    public void A_range_of_stored_values_is_shown_in_the_colours_of_the_maps_palette()
    {
        DataSet map = Images.Create(1, 4, Images.Words(0, 100, 150, 900), 16);
        map.Set(Attributes.SOPClassUID, SopClasses.ParametricMapStorage);
        map.Set(Attributes.PixelPresentation, "COLOR_RANGE");
        foreach ((Attribute<int> descriptor, Tag data, int[] entries) in new[]
        {
            (Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData.Tag, new[] { 0, 100, 255 }),
            (Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData.Tag, [0, 50, 0]),
            (Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData.Tag, [255, 0, 0]),
        })
        {
            map.SetValues(descriptor, 3, 0, 8);
            map.SetBytes(data, VR.OW, Images.Words(entries));
        }

        DataSet range = new(), shared = new();
        range.Set(Attributes.MinimumStoredValueMapped, 100);
        range.Set(Attributes.MaximumStoredValueMapped, 200);
        shared.SetItems(Attributes.StoredValueColorRangeSequence, range);
        map.SetItems(Attributes.SharedFunctionalGroupsSequence, shared);

        Images.Render(map).ShouldBe([0, 0, 255, 0, 0, 255, 100, 50, 0, 255, 0, 0]);
    }

    [Fact]
    public void Values_of_the_world_that_are_asked_for_have_to_be_there() =>
        Should.Throw<DicomException>(() => Renderer.Render(Images.Create(1, 1, [1]), 1, new RenderOptions { RealWorldValues = true })).Message.ShouldContain("(0040,9096)");

    [Fact]
    public void Padding_means_nothing()
    {
        DataSet image = Images.Create(1, 2, [7, 8]);
        image.Set(Attributes.PixelPaddingValue, 7);
        image.Set(Attributes.RescaleSlope, 2);
        image.SetItems(Attributes.RealWorldValueMappingSequence, Line(0, 255, 1, 0));
        PixelValues values = PixelValues.Read(image);
        (values.ModalityAt(0, 0), values.ModalityAt(1, 0), values.RealWorldAt(0, 0).Count, values.RealWorldAt(1, 0).Count).ShouldBe((null, 16, 0, 1));
    }

    [Theory]
    [InlineData("parametric-maps/parametric_map_float.dcm")]
    [InlineData("parametric-maps/parametric_map_double_float.dcm")]
    public void Maps_of_the_corpus_are_shown_and_measured(string file)
    {
        using DicomFile map = DicomFile.Open(Corpus.Path(file));
        RealWorldValue value = PixelValues.Read(map.DataSet).RealWorldAt(0, 0).ShouldHaveSingleItem();
        value.Units.ShouldNotBeNull().SchemeDesignator.ShouldBe("UCUM");
        Renderer.Render(map.DataSet).Pixels.Distinct().Count().ShouldBeGreaterThan(20);
    }

    private static DataSet Line(int first, int last, double slope, double intercept)
    {
        DataSet mapping = new(), quantity = new();
        mapping.Set(Attributes.LUTLabel, "ADC");
        mapping.SetItems(Attributes.MeasurementUnitsCodeSequence, s_units.ToItem());
        quantity.Set(Attributes.ValueType, "CODE");
        quantity.SetItems(Attributes.ConceptNameCodeSequence, new CodedConcept("246205007", "SCT", "Quantity").ToItem());
        quantity.SetItems(Attributes.ConceptCodeSequence, s_quantity.ToItem());
        mapping.SetItems(Attributes.QuantityDefinitionSequence, quantity);
        Tag from = Attributes.RealWorldValueFirstValueMapped.Tag, to = Attributes.RealWorldValueLastValueMapped.Tag;
        mapping.Set(new Attribute<int>(from, first < 0 ? VR.SS : VR.US), first);
        mapping.Set(new Attribute<int>(to, first < 0 ? VR.SS : VR.US), last);
        mapping.Set(Attributes.RealWorldValueSlope, slope);
        mapping.Set(Attributes.RealWorldValueIntercept, intercept);
        return mapping;
    }
}
