namespace Gantry.Dicom.Imaging.Tests.Shutters;

public class DisplayShutterTests
{
    [Fact]
    public void A_rectangle_leaves_open_what_lies_within_its_edges()
    {
        DataSet dataSet = Create("RECTANGULAR");
        dataSet.Set(Attributes.ShutterLeftVerticalEdge, 2);
        dataSet.Set(Attributes.ShutterRightVerticalEdge, 4);
        dataSet.Set(Attributes.ShutterUpperHorizontalEdge, 3);
        dataSet.Set(Attributes.ShutterLowerHorizontalEdge, 3);
        Drawn(dataSet).ShouldBe(["     ", "     ", " ### ", "     ", "     "]);
    }

    [Fact]
    public void A_circle_leaves_open_its_inside()
    {
        DataSet dataSet = Create("CIRCULAR");
        dataSet.SetValues(Attributes.CenterOfCircularShutter, 2, 3);
        dataSet.Set(Attributes.RadiusOfCircularShutter, 1);
        Drawn(dataSet).ShouldBe(["  #  ", " ### ", "  #  ", "     ", "     "]);
    }

    [Fact]
    public void A_polygon_leaves_open_its_inside_and_its_edge()
    {
        DataSet dataSet = Create("POLYGONAL");
        dataSet.SetValues(Attributes.VerticesOfThePolygonalShutter, 1, 1, 1, 5, 5, 1);
        Drawn(dataSet).ShouldBe(["#####", "#### ", "###  ", "##   ", "#    "]);
    }

    [Fact]
    public void Several_shapes_leave_open_what_all_of_them_do()
    {
        DataSet dataSet = Create("RECTANGULAR", "POLYGONAL");
        dataSet.Set(Attributes.ShutterLeftVerticalEdge, 2);
        dataSet.Set(Attributes.ShutterRightVerticalEdge, 5);
        dataSet.Set(Attributes.ShutterUpperHorizontalEdge, 1);
        dataSet.Set(Attributes.ShutterLowerHorizontalEdge, 5);
        dataSet.SetValues(Attributes.VerticesOfThePolygonalShutter, 1, 1, 1, 5, 5, 1);
        Drawn(dataSet).ShouldBe([" ####", " ### ", " ##  ", " #   ", "     "]);
    }

    [Fact]
    public void What_is_covered_has_the_presentation_value()
    {
        DataSet dataSet = Create("CIRCULAR");
        dataSet.SetValues(Attributes.CenterOfCircularShutter, 100, 100);
        dataSet.Set(Attributes.RadiusOfCircularShutter, 1);
        dataSet.Set(Attributes.ShutterPresentationValue, (ushort)0x8000);
        Images.Render(dataSet).ShouldAllBe(pixel => pixel == 128);
        Renderer.Render(dataSet, 1, new RenderOptions { Shutters = false }).Pixels.ShouldAllBe(pixel => pixel == 200);
    }

    [Fact]
    public void A_frame_can_have_a_shutter_of_its_own()
    {
        DataSet dataSet = Images.Create(1, 2, [200, 200, 200, 200], frames: 2), shutter = new(), group = new();
        shutter.Set(Attributes.ShutterShape, "RECTANGULAR");
        shutter.Set(Attributes.ShutterLeftVerticalEdge, 2);
        group.SetItems(Attributes.FrameDisplayShutterSequence, shutter);
        dataSet.SetItems(Attributes.PerFrameFunctionalGroupsSequence, new DataSet(), group);
        Images.Render(dataSet, frame: 1).ShouldBe([200, 200]);
        Images.Render(dataSet, frame: 2).ShouldBe([0, 200]);
    }

    private static DataSet Create(params string[] shapes)
    {
        DataSet dataSet = Images.Create(5, 5, [.. Enumerable.Repeat((byte)200, 25)]);
        dataSet.SetValues(Attributes.ShutterShape, shapes);
        return dataSet;
    }

    private static string[] Drawn(DataSet dataSet) =>
        [.. Images.Render(dataSet).Chunk(5).Select(row => string.Concat(row.Select(pixel => pixel == 200 ? '#' : ' ')))];
}
