namespace Muster.Modules.Devices;

/// <summary>What a device's key may do.</summary>
public enum KeyState
{
    /// <summary>It asked to enroll; no device is behind it.</summary>
    Unbound,
    Active,

    /// <summary>Replaced by rotation: for a day it may only repeat the rotation and poll.</summary>
    Retiring,
    Retired,
}
