namespace Gantry.Dicom.Imaging;

/// <summary>The packet of a layer of a precinct.</summary>
/// <param name="Component">Which component.</param>
/// <param name="Resolution">Its resolution.</param>
/// <param name="Precinct">Which precinct of the resolution.</param>
/// <param name="Layer">Which layer.</param>
internal readonly record struct Packet(int Component, Resolution Resolution, int Precinct, int Layer);
