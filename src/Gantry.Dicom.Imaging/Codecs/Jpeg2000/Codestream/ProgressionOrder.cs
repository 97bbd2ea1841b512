namespace Gantry.Dicom.Imaging;

/// <summary>The order of the packets of a tile (ITU-T T.800 table A.16): L layer, R resolution, C component, P position. The values are those of the stream.</summary>
internal enum ProgressionOrder
{
    LayerResolutionComponentPosition = 0,
    ResolutionLayerComponentPosition = 1,
    ResolutionPositionComponentLayer = 2,
    PositionComponentResolutionLayer = 3,
    ComponentPositionResolutionLayer = 4,
}
