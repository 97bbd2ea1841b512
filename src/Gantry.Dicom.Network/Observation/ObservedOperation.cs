using System.Diagnostics;

namespace Gantry.Dicom.Network;

/// <summary>An operation that was begun: its service, whether this end performs it, when, and its span if somebody listens.</summary>
internal readonly record struct ObservedOperation(string Service, bool IsPerformed, long Started, Activity? Span);
