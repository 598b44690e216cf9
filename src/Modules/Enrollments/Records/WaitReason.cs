namespace Muster.Modules.Enrollments.Records;

/// <summary>What a waiting record waits for. A state that waits cannot be entered without one.</summary>
public enum WaitReason
{
    /// <summary>A person decides in the enrollment queue.</summary>
    HumanDecision,

    /// <summary>A person has decided; until the window closes the decision can be undone and the device is not told.</summary>
    UndoWindow,

    /// <summary>The device confirms that it holds its identity.</summary>
    DeviceConfirmation,
}
