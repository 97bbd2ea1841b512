namespace Gantry.Dicom.Network;

/// <summary>A DIMSE service of a SOP class, and who has to support it (PS3.4 §5.4.1).</summary>
/// <param name="Service">The service, by its request.</param>
/// <param name="IsMandatoryForUser">Whether every service class user supports it; otherwise it may.</param>
/// <param name="IsMandatoryForProvider">Whether every service class provider supports it; otherwise it may.</param>
public sealed record ServiceUsage(CommandField Service, bool IsMandatoryForUser, bool IsMandatoryForProvider);
