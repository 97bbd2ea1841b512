using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Phantoms;

public class HeadPhantomTests
{
    private const int Size = 200;

    [Fact]
    public void The_bleeding_is_left_and_the_burr_hole_right()
    {
        Tissue[] slice = Sample(SlicePlane.Axial(34, Size, 1.2f));
        int[] bleeding = Columns(slice, Tissue.Hemorrhage);
        // The patient's left is on the right of an axial picture.
        bleeding.ShouldNotBeEmpty();
        bleeding.ShouldAllBe(column => column > Size / 2);
        Sample(SlicePlane.Axial(34, Size, 1.2f), new HeadPhantom(hasLesion: false)).ShouldNotContain(Tissue.Hemorrhage);

        Tissue[] bone = Sample(SlicePlane.Axial(40, Size, 1.2f));
        int[] compact = Columns(bone, Tissue.Bone);
        compact.Count(column => column < Size / 2).ShouldBeLessThan(compact.Count(column => column >= Size / 2));
    }

    [Fact]
    public void The_face_is_in_front_and_the_neck_below()
    {
        Tissue[] sagittal = Sample(SlicePlane.Sagittal(33, Size, 1.2f));
        int eye = Array.IndexOf(sagittal, Tissue.Lens);
        eye.ShouldBeGreaterThan(0);
        (eye % Size).ShouldBeLessThan(Size / 3);

        Tissue[] middle = Sample(SlicePlane.Sagittal(0.5f, Size, 1.2f));
        int lastBrainRow = Array.LastIndexOf(middle, Tissue.GrayMatter) / Size;
        int toothRow = Array.IndexOf(middle, Tissue.Tooth) / Size;
        toothRow.ShouldBeGreaterThan(lastBrainRow - 30);
        toothRow.ShouldBeGreaterThan(Size / 2);
    }

    [Fact]
    public void The_three_directions_agree_where_they_cross()
    {
        HeadPhantom head = new();
        Tissue[] axial = Sample(SlicePlane.Axial(10, 201, 1), head, 201);
        Tissue[] sagittal = Sample(SlicePlane.Sagittal(20, 201, 1), head, 201);
        Tissue[] coronal = Sample(SlicePlane.Coronal(5, 201, 1), head, 201);
        int differences = 0;
        for (int y = -100; y <= 100; y++)
        {
            differences += axial[((y + 100) * 201) + 120] == sagittal[((100 - 10) * 201) + y + 100] ? 0 : 1;
        }

        for (int x = -100; x <= 100; x++)
        {
            differences += axial[(105 * 201) + x + 100] == coronal[((100 - 10) * 201) + x + 100] ? 0 : 1;
        }

        // Rounding may move a border by a pixel.
        differences.ShouldBeLessThan(8);
    }

    private static Tissue[] Sample(SlicePlane plane, HeadPhantom? head = null, int size = Size)
    {
        Tissue[] tissues = new Tissue[size * size];
        (head ?? new HeadPhantom()).Sample(plane, tissues);
        return tissues;
    }

    private static int[] Columns(Tissue[] slice, Tissue tissue) => [.. slice.Select((value, i) => (value, i)).Where(entry => entry.value == tissue).Select(entry => entry.i % Size)];
}
