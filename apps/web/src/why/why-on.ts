import { createContext } from 'react';

/** Whether the figures around here say why they are what they are. */
export const WhyOn = createContext(false);
