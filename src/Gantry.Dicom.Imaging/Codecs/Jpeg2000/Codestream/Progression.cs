namespace Gantry.Dicom.Imaging;

/// <summary>A run of packets: an entry of the marker segment POC, or all packets (ITU-T T.800 §A.6.6); ends are outside.</summary>
internal readonly record struct Progression(
    ProgressionOrder Order, int LayerEnd, int ResolutionStart, int ResolutionEnd, int ComponentStart, int ComponentEnd)
{
    /// <summary>Reads the entries of a POC.</summary>
    public static List<Progression> Read(ref MarkerReader reader, int components)
    {
        List<Progression> progressions = [];
        while (reader.Remaining > 0)
        {
            int resolutionStart = reader.ReadByte(), componentStart = reader.ReadComponentNumber(components);
            int layerEnd = reader.ReadUInt16(), resolutionEnd = reader.ReadByte(), componentEnd = reader.ReadComponentNumber(components);
            int order = reader.ReadByte();
            if (order > 4)
            {
                throw reader.Error($"Progression order {order} is not one of the five there are");
            }

            // A byte can't hold 256: 0 stands for it.
            progressions.Add(new Progression(
                (ProgressionOrder)order, layerEnd, resolutionStart, resolutionEnd, componentStart, componentEnd == 0 ? components : Math.Min(componentEnd, components)));
        }

        return progressions;
    }
}
