export { type Activity, activityOf } from './activity'
export { type CalibrationBin, calibrationOf } from './calibration'
export {
  type Distribution,
  difficultyDistribution,
  retrievabilityDistribution,
  stabilityDistribution,
} from './distributions'
export { type Forecast, forecastDays, forecastOf } from './forecast'
export { type Graded, gradedOf } from './graded'
export { type CardPlace, type Mastery, masteryByConcept, masteryByLesson } from './mastery'
export { type Prediction, predictionsOf } from './prediction'
export { logLoss, rmseBins } from './prediction-error'
export { type TimeSpent, timeSpent } from './time-spent'
export { type Maturity, type Retention, type RetentionPeriod, trueRetention } from './true-retention'
