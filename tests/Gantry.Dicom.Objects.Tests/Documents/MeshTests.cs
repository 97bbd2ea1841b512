using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;

namespace Gantry.Dicom.Objects.Tests.Documents;

public class MeshTests
{
    private const string Square = "# a square\nv 0 0 0\nv 10 0 0\nv 10 0 10\nv 0 0 10\nf 1/1 2/2/1 3//1 \\\n 4\n";

    [Fact]
    public void Stl_is_read_binary_and_as_text()
    {
        Vector3[] corners = [new(1, 2, 3), new(4, 5, 6), new(7, 8, 10), new(0, 0, 0), new(1, 0, 0), new(0, 1.5f, 0)];
        StringBuilder text = new("solid phantom\n");
        byte[] binary = new byte[84 + (50 * 2)];
        "solid too"u8.CopyTo(binary);
        binary[80] = 2;
        for (int i = 0; i < 6; i++)
        {
            text.Append(i % 3 == 0 ? "facet normal 0 0 1\n outer loop\n" : "").Append(FormattableString.Invariant($"  vertex {corners[i].X} {corners[i].Y:0.0e+0} {corners[i].Z}\r\n")).Append(i % 3 == 2 ? " endloop\nendfacet\n" : "");
            Span<byte> place = binary.AsSpan(84 + (i / 3 * 50) + 12 + (i % 3 * 12));
            BinaryPrimitives.WriteSingleLittleEndian(place, corners[i].X);
            BinaryPrimitives.WriteSingleLittleEndian(place[4..], corners[i].Y);
            BinaryPrimitives.WriteSingleLittleEndian(place[8..], corners[i].Z);
        }

        foreach (byte[] file in (byte[][])[binary, [.. binary, 0], Encoding.ASCII.GetBytes(text + "endsolid\n")])
        {
            Mesh mesh = StlReader.Read(file);
            mesh.TriangleCount.ShouldBe(2);
            mesh.Corners.Select(corner => mesh.Vertices[corner]).ShouldBe(corners);
            (mesh.Least, mesh.Greatest).ShouldBe((Vector3.Zero, new Vector3(7, 8, 10)));
        }
    }

    [Fact]
    public void Obj_has_polygons_and_corners_from_the_end()
    {
        Mesh mesh = ObjReader.Read(Encoding.ASCII.GetBytes(Square + "f -4 -2 -1\nusemtl bone\nvn 0 0 1\n"));

        mesh.Corners.ShouldBe([0, 1, 2, 0, 2, 3, 0, 2, 3]);
    }

    [Theory]
    [InlineData("stl", "not a model", "no STL")]
    [InlineData("stl", "solid x\nfacet\nvertex 1 2", "a number is due")]
    [InlineData("stl", "solid x\nfacet\nvertex 1 2 3\nendfacet", "three corners")]
    [InlineData("stl", "solid x\nendsolid", "not one triangle")]
    [InlineData("stl", "solid x\nvertex 1 2 nan\nvertex 1 2 3\nvertex 4 5 6", "no place")]
    [InlineData("obj", "v 1 2 3\nf 1 2 3", "1 vertices")]
    [InlineData("obj", "v 1 2 3\nf 1 0 1", "corner '0'")]
    [InlineData("obj", "v 1 two 3", "'two'")]
    [InlineData("obj", "", "not one triangle")]
    public void What_can_not_be_true_is_named(string kind, string text, string expected)
    {
        byte[] file = Encoding.ASCII.GetBytes(text);

        Should.Throw<DicomException>(() => kind == "stl" ? StlReader.Read(file) : ObjReader.Read(file)).Message.ShouldContain(expected);
    }

    [Fact]
    public void A_number_of_triangles_that_the_file_does_not_hold_is_refused()
    {
        byte[] file = new byte[84 + 50];
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(80), 80_000_000);

        Should.Throw<DicomException>(() => StlReader.Read(file)).Message.ShouldContain("do not hold");
    }

    [Fact]
    public void A_model_is_seen_from_four_sides()
    {
        // A tall block, as the views show it: from the front 10 wide and 40 high, from the left 20 wide, from above 10 wide and 20 high.
        RenderedImage picture = MeshRenderer.Render(Block(10, 20, 40), 400);

        (double Width, double Height) front = ExtentOf(picture, 0, 0), left = ExtentOf(picture, 200, 0), above = ExtentOf(picture, 0, 200);
        (front.Height / front.Width).ShouldBe(4, 0.2);
        (left.Height / left.Width).ShouldBe(2, 0.1);
        (above.Height / above.Width).ShouldBe(2, 0.1);
        ExtentOf(picture, 200, 200).Height.ShouldBeGreaterThan(front.Width);
    }

    [Fact]
    public void The_side_towards_the_viewer_hides_what_is_behind()
    {
        // The square at y = 0 stands before one at y = 5 that is larger; the front is lit straight from before, wherever its corners begin.
        string hidden = Square + "v -5 5 -5\nv 15 5 -5\nv 15 5 15\nv -5 5 15\nf 5 8 7 6\n";
        RenderedImage picture = MeshRenderer.Render(ObjReader.Read(Encoding.ASCII.GetBytes(hidden)), 400);

        byte[] middle = [.. picture.Pixels.AsSpan(3 * ((100 * 400) + 100), 3)];
        middle[0].ShouldBeGreaterThan((byte)100);
        ExtentOf(picture, 0, 0).Width.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void What_would_take_without_end_is_refused()
    {
        StringBuilder text = new("v 0 0 0\nv 1000 0 0\nv 0 0 1000\n");
        for (int i = 0; i < 40_000; i++)
        {
            text.Append("f 1 2 3\n");
        }

        Should.Throw<DicomException>(() => MeshRenderer.Render(ObjReader.Read(Encoding.ASCII.GetBytes(text.ToString())))).Message.ShouldContain("too often");
    }

    [Fact]
    public void Materials_of_a_library_and_the_colour_of_the_object_are_those_of_the_model()
    {
        IReadOnlyDictionary<string, DrawingColor> materials = MaterialLibrary.Read("# two\nnewmtl bone\r\nNs 10\nKd 1 0.5 0\nnewmtl vein\nKd spectral file.rfl\nKd 0 0 2\nKd\n"u8);
        materials.ShouldBe(new Dictionary<string, DrawingColor> { ["bone"] = new(255, 128, 0), ["vein"] = new(0, 0, 255) }, ignoreOrder: true);
        byte[] file = Encoding.ASCII.GetBytes(Square + "usemtl bone\nf 1 2 3\nusemtl skin\nf 1 2 3\nusemtl vein\nf 1 3 4\n");
        DataSet model = new();
        model.Set(Attributes.SOPClassUID, SopClasses.EncapsulatedOBJStorage);
        model.SetBytes(Attributes.EncapsulatedDocument, VR.OB, file);
        model.Set(Attributes.EncapsulatedDocumentLength, (uint)file.Length);
        model.SetValues(Attributes.RecommendedDisplayCIELabValue, (ushort)35579, (ushort)53664, (ushort)50858);
        DrawingColor red = new(255, 0, 0);
        Model.Read(model, 1000, materials).Parts.ShouldBe([new(0, red), new(2, new DrawingColor(255, 128, 0)), new(3, red), new(4, new DrawingColor(0, 0, 255))]);
        Model.Read(model, 1000).Parts.ShouldBe([new(0, red)]);
    }

    [Fact]
    public void Surfaces_of_a_segmentation_are_read_with_their_colours()
    {
        DataSet first = Surface([0, 0, 0, 10, 0, 0, 10, 0, 10, 0, 0, 10], primitives => primitives.SetBytes(Attributes.LongTrianglePointIndexList, VR.OL, Words(4, 1, 2, 3, 1, 3, 4)), 35579, 53664, 50858);
        DataSet second = Surface([0, 5, 0, 10, 5, 0, 10, 5, 10, 0, 5, 10], primitives =>
        {
            primitives.SetItems(Attributes.TriangleStripSequence, Primitive(1, 2, 4, 3));
            primitives.SetItems(Attributes.TriangleFanSequence, Primitive(1, 2, 3));
            primitives.SetItems(Attributes.FacetSequence, Primitive(1, 2, 3, 4));
            primitives.SetBytes(Attributes.TrianglePointIndexList, VR.OW, Words(2, 2, 3, 4));
        });
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.SurfaceSegmentationStorage);
        dataSet.SetItems(Attributes.SurfaceSequence, first, second);

        Mesh mesh = Model.Read(dataSet, 1000);

        mesh.Corners.ShouldBe([0, 1, 2, 0, 2, 3, 5, 6, 7, 4, 5, 7, 5, 7, 6, 4, 5, 6, 4, 5, 6, 4, 6, 7]);
        mesh.Parts.Select(part => part.FirstTriangle).ShouldBe([0, 2]);
        mesh.Parts[0].Color.ShouldBe(new DrawingColor(255, 0, 0));
        // The red square stands before the other when it is seen from the front.
        RenderedImage picture = MeshRenderer.Render(mesh, 400);
        byte[] middle = [.. picture.Pixels.AsSpan(3 * ((100 * 400) + 100), 3)];
        middle[0].ShouldBeGreaterThan((byte)100);
        middle[1].ShouldBe((byte)0);
        Should.Throw<DicomException>(() => Model.Read(dataSet, 40)).Message.ShouldContain("48 bytes");
        first.Items(Attributes.SurfaceMeshPrimitivesSequence)[0].SetBytes(Attributes.LongTrianglePointIndexList, VR.OL, Words(4, 1, 2, 5));
        Should.Throw<DicomException>(() => Model.Read(dataSet, 1000)).Message.ShouldContain("names point 5 and has 4");
        first.Items(Attributes.SurfaceMeshPrimitivesSequence)[0].SetBytes(Attributes.LongTrianglePointIndexList, VR.OL, Words(4, 0, 1, 2));
        Should.Throw<DicomException>(() => Model.Read(dataSet, 1000)).Message.ShouldContain("point 0");

        DataSet Surface(float[] points, Action<DataSet> edit, params ushort[] color)
        {
            DataSet surface = new(), coordinates = new(), primitives = new();
            byte[] bytes = new byte[4 * points.Length];
            for (int i = 0; i < points.Length; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), points[i]);
            }

            coordinates.SetBytes(Attributes.PointCoordinatesData, VR.OF, bytes);
            surface.SetItems(Attributes.SurfacePointsSequence, coordinates);
            edit(primitives);
            surface.SetItems(Attributes.SurfaceMeshPrimitivesSequence, primitives);
            if (color.Length > 0)
            {
                surface.SetValues(Attributes.RecommendedDisplayCIELabValue, color);
            }

            return surface;
        }

        DataSet Primitive(params int[] points)
        {
            DataSet item = new();
            item.SetBytes(Attributes.LongPrimitivePointIndexList, VR.OL, Words(4, points));
            return item;
        }

        static byte[] Words(int size, params int[] numbers) => [.. numbers.SelectMany(number => BitConverter.GetBytes(number)[..size])];
    }

    private static Mesh Block(float x, float y, float z)
    {
        StringBuilder text = new();
        for (int i = 0; i < 8; i++)
        {
            text.Append(FormattableString.Invariant($"v {(i & 1) * x} {((i >> 1) & 1) * y} {(i >> 2) * z}\n"));
        }

        return ObjReader.Read(Encoding.ASCII.GetBytes(text + "f 1 2 4 3\nf 5 6 8 7\nf 1 2 6 5\nf 3 4 8 7\nf 1 3 7 5\nf 2 4 8 6\n"));
    }

    private static (double Width, double Height) ExtentOf(RenderedImage picture, int left, int top)
    {
        List<(int X, int Y)> set = [];
        for (int y = top; y < top + 200; y++)
        {
            for (int x = left; x < left + 200; x++)
            {
                if (picture.Pixels[3 * ((y * picture.Width) + x)] != picture.Pixels[0])
                {
                    set.Add((x, y));
                }
            }
        }

        return (set.Max(place => place.X) - set.Min(place => place.X) + 1, set.Max(place => place.Y) - set.Min(place => place.Y) + 1);
    }
}
