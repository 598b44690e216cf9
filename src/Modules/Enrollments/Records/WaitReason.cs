namespace Muster.Modules.Enrollments.Records;

/// <summary>What a record waits for. A state that waits cannot be entered without one.</summary>
public enum WaitReason
{
    /// <summary>A person decides in the enrollment queue.</summary>
    HumanDecision,

    /// <summary>A person has decided; until the window closes the decision can be undone and the device is not told.</summary>
    UndoWindow,

    /// <summary>The device confirms that it holds its identity.</summary>
    DeviceConfirmation,

    /// <summary>An invitation is sent, or the vendor lists the device.</summary>
    Invitation,

    /// <summary>Somebody switches the device on and begins.</summary>
    DeviceStart,

    /// <summary>The device proves who it is, or somebody signs in on it.</summary>
    Credentials,

    /// <summary>The rules of admission are asked.</summary>
    Admission,

    /// <summary>The device shows an identifier that a rule needs.</summary>
    Identifier,

    /// <summary>The management of the device is set up.</summary>
    Registration,

    /// <summary>The device reports its own set-up.</summary>
    DeviceSetup,

    /// <summary>Policies are applied.</summary>
    Policies,

    /// <summary>Required apps are installed.</summary>
    Apps,

    /// <summary>The account of the person is set up.</summary>
    AccountSetup,

    /// <summary>The person signs in on a device that was prepared for them.</summary>
    User,
}
