namespace Gantry.Dicom.Imaging;

/// <summary>The palettes that are so well known that objects only name them (PS3.6 annex B): 256 entries of 8 bits each, here by the corners of the lines they lie on.</summary>
internal static class WellKnownPalettes
{
    private const string Root = "1.2.840.10008.1.5.";
    private const int Count = 256;

    /// <summary>Whether a UID names one.</summary>
    public static bool IsKnown(Uid? uid) => uid is { } named && TablesOf(named) is not null;

    /// <summary>The red, green and blue tables of a palette; null where the UID names none.</summary>
    public static (LookupTable Red, LookupTable Green, LookupTable Blue)? TablesOf(Uid uid) => !uid.Value.StartsWith(Root, StringComparison.Ordinal) ? null : uid.Value[Root.Length..] switch
    {
        // Hot Iron, PET, Hot Metal Blue, PET 20 Step, Spring, Summer, Fall, Winter.
        "1" => Lines([0, 0, 127, 254, 128, 255, 255, 255], [0, 0, 128, 0, 254, 252, 255, 255], [0, 0, 191, 0, 254, 252, 255, 255]),
        "2" => Lines([0, 0, 64, 1, 106, 85, 192, 255, 255, 255], [0, 0, 63, 128, 128, 0, 255, 255], [0, 0, 128, 255, 129, 252, 192, 0, 255, 255]),
        "3" => Lines(
            [0, 0, 85, 0, 102, 50, 119, 90, 153, 190, 170, 255, 255, 255],
            [0, 0, 119, 0, 238, 224, 255, 255],
            [0, 0, 17, 33, 42, 83, 43, 84, 76, 149, 93, 183, 94, 184, 102, 200, 119, 150, 136, 50, 153, 0, 170, 0, 238, 200, 255, 255],
            isRounded: true),
        "4" => Steps(
            [0, 13, 26, 39, 51, 64, 77, 90, 102, 115, 128, 141, 153, 166, 179, 192, 204, 217, 230, 243],
            [0, 96, 48, 48, 80, 96, 112, 128, 48, 48, 80, 64, 224, 208, 208, 208, 192, 176, 255, 255],
            [0, 0, 48, 48, 80, 96, 112, 128, 96, 144, 192, 224, 224, 208, 176, 144, 96, 48, 0, 255],
            [0, 80, 80, 112, 128, 176, 192, 224, 48, 48, 80, 64, 80, 96, 64, 0, 0, 0, 0, 255]),
        "5" => Lines([0, 255, 255, 255], [0, 0, 255, 255], [0, 255, 255, 0]),
        "6" => Lines([0, 0, 255, 0], [0, 255, 255, 128], [0, 0, 127, 0, 255, 254], isRounded: true),
        "7" => Lines([0, 255, 255, 255], [0, 255, 255, 0], [0, 0, 255, 0]),
        "8" => Lines([0, 0, 127, 0, 255, 127], [0, 0, 255, 255], [0, 255, 255, 128], isRounded: true),
        _ => null,
    };

    private static (LookupTable Red, LookupTable Green, LookupTable Blue) Lines(ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue, bool isRounded = false) =>
        (Line(red, isRounded), Line(green, isRounded), Line(blue, isRounded));

    // Corners are pairs of place and entry; what lies between is cut, or rounded.
    private static LookupTable Line(ReadOnlySpan<byte> corners, bool isRounded)
    {
        ushort[] entries = new ushort[Count];
        for (int i = 0; i + 3 < corners.Length; i += 2)
        {
            (int from, int to, int first, int last) = (corners[i], corners[i + 2], corners[i + 1], corners[i + 3]);
            for (int place = from; place <= to; place++)
            {
                double entry = first + ((last - first) * (double)(place - from) / (to - from));
                entries[place] = (ushort)Math.Floor(isRounded ? entry + 0.5 : entry);
            }
        }

        return LookupTable.OfBytes(entries);
    }

    private static (LookupTable Red, LookupTable Green, LookupTable Blue) Steps(ReadOnlySpan<byte> places, ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue) =>
        (Step(places, red), Step(places, green), Step(places, blue));

    private static LookupTable Step(ReadOnlySpan<byte> places, ReadOnlySpan<byte> steps)
    {
        ushort[] entries = new ushort[Count];
        for (int i = 0; i < places.Length; i++)
        {
            entries.AsSpan(places[i]).Fill(steps[i]);
        }

        return LookupTable.OfBytes(entries);
    }
}
